package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Does what a template says.
final class Renderer {
    private final Budget budget = new Budget();
    private final TemplateEvaluator evaluator = new TemplateEvaluator(budget);
    private StringBuilder out = new StringBuilder();

    /// How a body ended.
    private enum Flow {
        ON, BREAK, CONTINUE
    }

    String render(List<TemplatePart> template, Map<String, Object> variables) throws TemplateException {
        TemplateNames scope = new TemplateNames(new Functions(evaluator.values(), budget).scope());
        variables.forEach(scope::set);
        run(template, scope);
        return out.toString();
    }

    private Flow run(List<TemplatePart> body, TemplateNames scope) throws TemplateException {
        budget.enter();
        Flow flow = Flow.ON;
        for (TemplatePart statement : body) {
            flow = run(statement, scope);
            if (flow != Flow.ON) {
                break;
            }
        }
        budget.leave();
        return flow;
    }

    private Flow run(TemplatePart statement, TemplateNames scope) throws TemplateException {
        budget.step();
        return switch (statement) {
            case TemplatePart.Text(String text) -> write(text);
            case TemplatePart.Print(Expression value) -> write(evaluator.values().text(evaluator.value(value, scope)));
            case TemplatePart.If branches -> branch(branches, scope);
            case TemplatePart.For loop -> loop(loop, scope);
            case TemplatePart.Set set -> set(set, scope);
            case TemplatePart.SetBlock(String target, List<TemplatePart> body) -> {
                scope.set(target, captured(body, scope));
                yield Flow.ON;
            }
            case TemplatePart.Macro macro -> {
                scope.set(macro.name(), macro(macro, scope));
                yield Flow.ON;
            }
            case TemplatePart.FilterBlock(Expression.Filter filter, List<TemplatePart> body) ->
                write(evaluator.values().text(evaluator.filtered(filter, captured(body, scope), scope)));
            case TemplatePart.Group(List<TemplatePart> body) -> run(body, scope);
            case TemplatePart.Break() -> Flow.BREAK;
            case TemplatePart.Continue() -> Flow.CONTINUE;
        };
    }

    private Flow write(String text) throws TemplateException {
        budget.fits((long) out.length() + text.length());
        out.append(budget.made(text));
        return Flow.ON;
    }

    private String captured(List<TemplatePart> body, TemplateNames scope) throws TemplateException {
        StringBuilder around = out;
        out = new StringBuilder();
        run(body, new TemplateNames(scope));
        String text = out.toString();
        out = around;
        return text;
    }

    private Flow branch(TemplatePart.If branches, TemplateNames scope) throws TemplateException {
        for (int i = 0; i < branches.conditions().size(); i++) {
            if (Values.truth(evaluator.value(branches.conditions().get(i), scope))) {
                return run(branches.bodies().get(i), scope);
            }
        }
        return run(branches.otherwise(), scope);
    }

    private Flow set(TemplatePart.Set set, TemplateNames scope) throws TemplateException {
        Object value = evaluator.value(set.value(), scope);
        String first = set.targets().getFirst();
        if (!set.field().isEmpty()) {
            if (!(scope.get(first) instanceof Namespace namespace)) {
                throw new TemplateException(
                        "The chat template sets a field of “" + first + "”, which is no namespace.");
            }
            namespace.fields().put(set.field(), value);
        } else {
            assign(set.targets(), value, scope);
        }
        return Flow.ON;
    }

    private void assign(List<String> targets, Object value, TemplateNames scope) throws TemplateException {
        if (targets.size() == 1) {
            scope.set(targets.getFirst(), value);
            return;
        }
        List<Object> elements = evaluator.values().elements(value);
        if (elements.size() != targets.size()) {
            throw new TemplateException("The chat template takes " + targets.size() + " values of "
                    + elements.size() + ".");
        }
        for (int i = 0; i < targets.size(); i++) {
            scope.set(targets.get(i), elements.get(i));
        }
    }

    private Flow loop(TemplatePart.For loop, TemplateNames around) throws TemplateException {
        List<Object> all = evaluator.values().elements(evaluator.value(loop.over(), around));
        if (loop.only().isPresent()) {
            List<Object> some = new ArrayList<>();
            for (Object element : all) {
                TemplateNames scope = new TemplateNames(around);
                assign(loop.targets(), element, scope);
                if (Values.truth(evaluator.value(loop.only().get(), scope))) {
                    some.add(element);
                }
            }
            all = some;
        }
        if (all.isEmpty()) {
            return run(loop.otherwise(), around);
        }
        for (int i = 0; i < all.size(); i++) {
            TemplateNames scope = new TemplateNames(around);
            scope.set("loop", place(all, i));
            assign(loop.targets(), all.get(i), scope);
            if (run(loop.body(), scope) == Flow.BREAK) {
                break;
            }
        }
        return Flow.ON;
    }

    private static Map<String, Object> place(List<Object> all, int index) {
        int size = all.size();
        Map<String, Object> loop = new LinkedHashMap<>();
        loop.put("index", index + 1L);
        loop.put("index0", (long) index);
        loop.put("revindex", (long) size - index);
        loop.put("revindex0", size - index - 1L);
        loop.put("first", index == 0);
        loop.put("last", index == size - 1);
        loop.put("length", (long) size);
        loop.put("previtem", index == 0 ? Nothing.UNDEFINED : all.get(index - 1));
        loop.put("nextitem", index == size - 1 ? Nothing.UNDEFINED : all.get(index + 1));
        loop.put("cycle", (Callable) (plain, named) -> plain.isEmpty() ? "" : plain.get(index % plain.size()));
        return loop;
    }

    private Callable macro(TemplatePart.Macro macro, TemplateNames defined) {
        return (plain, named) -> {
            budget.enter();
            TemplateNames scope = new TemplateNames(defined);
            for (int i = 0; i < macro.parameters().size(); i++) {
                String parameter = macro.parameters().get(i);
                Object value = i < plain.size() ? plain.get(i) : named.get(parameter);
                if (value == null) {
                    Expression usual = macro.defaults().get(parameter);
                    value = usual == null ? Nothing.UNDEFINED : evaluator.value(usual, scope);
                }
                scope.set(parameter, value);
            }
            String text = captured(macro.body(), scope);
            budget.leave();
            return text;
        };
    }
}
