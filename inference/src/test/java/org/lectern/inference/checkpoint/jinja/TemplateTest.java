package org.lectern.inference.checkpoint.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates say what Jinja2 makes of them (`goldens.py`), and hostile ones end soon.
class TemplateTest {
    static Stream<String> templates() throws IOException {
        return JsonParser.parseString(resource("goldens.json")).getAsJsonObject().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysWhatJinjaSays(String name) throws Exception {
        JsonArray conversations = JsonParser.parseString(resource("conversations.json")).getAsJsonArray();
        JsonArray goldens = JsonParser.parseString(resource("goldens.json")).getAsJsonObject().getAsJsonArray(name);
        Template template = Template.of(resource(name));
        for (int i = 0; i < goldens.size(); i++) {
            JsonObject golden = goldens.get(i).getAsJsonObject();
            Map<String, Object> variables = map(conversations.get(i).getAsJsonObject());
            if (golden.has("text")) {
                assertEquals(golden.get("text").getAsString(), template.render(variables),
                        name + ", conversation " + i);
            } else {
                TemplateException refusal = assertThrows(TemplateException.class, () -> template.render(variables));
                assertEquals(golden.get("error").getAsString(), refusal.getMessage());
            }
        }
    }

    static List<String> hostile() {
        String doubling = "{% set n = namespace(a=['x']) %}{% for i in range(64) %}{% set n.a = [n.a, n.a] %}{% endfor %}";
        return List.of("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
                "{{ range(10 ** 9) }}",
                "{{ range(0, 9223372036854775807, 9223372036854775807)|list }}{{ range(0, 9223372036854775807) }}",
                "{{ 'x' * 10 ** 12 }}", "{{ ['x'] * 10 ** 9 }}", "{{ ('x' * 1000000) ~ ('x' * 1000000) }}",
                "{% set n = namespace(s='xxxxxxxxxx') %}{% for i in range(64) %}{% set n.s = n.s + n.s %}{% endfor %}",
                doubling + "{{ n.a }}", doubling + "{{ n.a == n.a }}{{ n.a|tojson }}",
                doubling + "{{ n.a in n.a }}",
                "{% set n = namespace(a=[]) %}{% for i in range(9999) %}{% set n.a = [n.a] %}{% endfor %}{{ n.a }}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro a(n) %}{{ b(n) }}{% endmacro %}{% macro b(n) %}{{ a(n) }}{% endmacro %}{{ a(1) }}",
                "{{ " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " }}", "{{ " + "[".repeat(50_000),
                "{{ " + "-".repeat(50_000) + "1 }}", "{{ " + "not ".repeat(50_000) + "1 }}",
                "{{ 1" + "|string".repeat(30_000) + " }}", "{{ x" + ".y".repeat(50_000) + " }}",
                "{% if 1 %}".repeat(20_000), "{% for i in [1] %}".repeat(10_000) + "{% endfor %}".repeat(10_000),
                "{{ 1 " + "+ 1 ".repeat(30_000) + " }}", "{{ '' ~ " + "'a' ~ ".repeat(20_000) + "'' }}",
                "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ ''.getClass().forName('java.lang.Runtime') }}",
                "{{ [].__class__.__base__.x }}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
                "{{ self._TemplateReference__context.name }}", "{{ messages.getClass() }}",
                "{% import 'os' as os %}", "{% include '/etc/passwd' %}", "{% extends 'x' %}",
                "{{ 9223372036854775807 + 1 }}", "{{ 2 ** 99999 }}", "{{ 1 // 0 }}{{ 1 % 0 }}",
                "{{ ('x' * 900000)|replace('x', 'y' * 900000) }}", "{{ ('x ' * 400000).split(' ') }}",
                "{{ range(90000)|join('x' * 1000) }}", "{{ range(60000)|unique|list }}",
                "{{ range(99999, 0, -1)|sort }}", "{{ {[1]: 2} }}", "{{ raise_exception('x' * 100000) }}",
                "{{ '%s' * 100 % 1 }}", "{{ [1, 2]|tojson(indent=10 ** 9) }}{{ missing.field }}", "{{ 'open", "{{ 1",
                "{# open", "{% set %}", "{{ 12345678901234567890 }}", "{{ }}", "x".repeat(1 << 19));
    }

    // those that are stopped where one step would be long, or keep much
    static List<String> greedy() {
        String itself = "{% set n = namespace() %}{% set n.a = n %}";
        String deep = "{% set n = namespace(a=[]) %}{% for i in range(9999) %}{% set n.a = [n.a] %}{% endfor %}";
        String doubling = "{% set n = namespace(a=['x']) %}{% for i in range(64) %}{% set n.a = [n.a, n.a] %}{% endfor %}";
        String end = "{{ missing.field }}";
        String large = "{% set s = 'x' * 1000000 %}{% set n = namespace(a=[]) %}";
        String map = "{% set n = namespace(a=[]) %}{% set m = {"
                + IntStream.range(10000, 30000).mapToObj(i -> i + ":1").collect(Collectors.joining(",")) + "} %}";
        List<String> all = new ArrayList<>(List.of(itself + "{{ 'x'.strip(n) }}", itself + "{{ 'x'.upper(n) }}" + end,
                deep + "{{ 'x'.lower(n.a) }}" + end, deep + "{{ 'x'.split(n.a) }}",
                doubling + "{{ 'x'.upper(n.a) }}" + end, doubling + "{{ [{'a': 1}]|map(attribute=n.a)|list }}",
                doubling + "{{ [{'a': 1}]|selectattr(n.a)|list }}", itself + "{{ [{'a': 1}]|join(attribute=n) }}",
                large + "{{ ('%s' * 4000) % ([s] * 4000) }}",
                large + "{{ ('%s' * 4000)|format(" + "s,".repeat(4000) + ") }}",
                large + "{{ ('{}' * 4000).format(" + "s,".repeat(4000) + ") }}",
                "{{ ('{}' * 400000).format(" + "1,".repeat(100_000) + ") }}" + end,
                "{{ ('a' * 1000000).find('a' * 500000 ~ 'b') }}", "{{ ('a' * 500000 ~ 'b') in ('a' * 1000000) }}",
                "{{ ('a' * 1000000).split('a' * 500000 ~ 'b') }}", "{{ ('a' * 1000000).count('a' * 500000 ~ 'b') }}",
                "{{ ('a' * 1000000)|replace('a' * 500000 ~ 'b', '') }}",
                "{{ ('a' * 1000000).strip('b' * 999999 ~ 'a') }}",
                large + "{{ s.startswith(['x' * 90000] * 90000) }}" + end,
                large + "{{ [s] * 60000 == [s ~ ''] * 60000 }}" + end,
                "{% for i in range(1000) %}{% set x = [] * 2147483647 %}{% endfor %}" + end));
        for (String made : List.of("s.upper()", "s.lower()", "s.title()", "s.capitalize()", "s.strip('y')",
                "s.removeprefix('x')",
                "s.removesuffix('x')", "s|upper", "s|lower", "s|title", "s|capitalize", "s|trim('y')", "s|reverse",
                "s[1:]")) {
            all.add(large + "{% for i in range(20000) %}{% set n.a = [n.a, " + made + "] %}{% endfor %}" + end);
        }
        for (String made : List.of("m.keys()", "m.values()", "m.items()", "dict(m)", "namespace(m)", "m|dictsort")) {
            all.add(map + "{% for i in range(20000) %}{% set n.a = [n.a, " + made + "] %}{% endfor %}" + end);
        }
        return all;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource({"hostile", "greedy"})
    void hostileOnesEndInASentence(String template) {
        assertTimeoutPreemptively(Duration.ofNanos(Budget.LONGEST_TIME + Duration.ofSeconds(1).toNanos()), () -> {
            TemplateException refusal = assertThrows(TemplateException.class,
                    () -> Template.of(template).render(Map.of("messages", List.of())));
            assertTrue(refusal.getMessage().length() <= 201, refusal.getMessage());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ \u0661.\u0665 }}", "{{ \u0661 }}", "{{ 1.\u0665 }}", "{{ x[\uFF11] }}"})
    void numbersHaveDigitsOfOneScript(String template) {
        assertThrows(TemplateException.class, () -> Template.of(template).render(Map.of()));
    }

    @Test
    void textsAreStillSearchedAndTakenApart() throws Exception {
        assertEquals("4 True a-b 2 |x| 1{}",
                Template.of("{{ 'say yes'.find('yes') }} {{ 'b' in 'abc' }} {{ 'a b'.split()|join('-') }}"
                        + " {{ 'aXbXc'.count('X') }} |{{ '..x.'.strip('.') }}| {{ '{}{}'.format(1, '{}') }}")
                        .render(Map.of()));
    }

    @Test
    void whatIsSaidIsNoTemplate() throws Exception {
        String said = "{{ 7 * 7 }}{% endif %}{# x";
        assertEquals("<" + said + ">", Template.of("<{{ messages[0].content }}>").render(
                Map.of("messages", List.of(Map.of("role", "user", "content", said)))));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TemplateTest.class.getResourceAsStream("/templates/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static Object value(JsonElement element) {
        if (element.isJsonObject()) {
            return map(element.getAsJsonObject());
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().map(TemplateTest::value).toList();
        }
        return element.getAsJsonPrimitive().isBoolean()
                ? (Object) element.getAsBoolean()
                : element.getAsJsonPrimitive().isNumber() ? (Object) element.getAsLong() : element.getAsString();
    }
}
