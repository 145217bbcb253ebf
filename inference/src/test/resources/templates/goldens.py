"""Makes goldens.json: every template of this folder over every conversation, by Jinja2 as Hugging Face sets it up.

Run in this folder; needs jinja2.
"""
import datetime
import glob
import json

import jinja2
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Generation(Extension):
    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_support"), [], [], body).set_lineno(line)

    def _support(self, caller):
        return caller()


def raise_exception(message):
    raise jinja2.exceptions.TemplateError(message)


def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def main():
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True,
                                                extensions=[Generation, loopcontrols])
    environment.filters["tojson"] = tojson
    environment.globals["raise_exception"] = raise_exception
    environment.globals["strftime_now"] = lambda f: datetime.datetime(2024, 7, 26, 12, 0).strftime(f)
    with open("conversations.json", encoding="utf-8") as file:
        conversations = json.load(file)
    goldens = {}
    for path in sorted(glob.glob("*.jinja")):
        with open(path, encoding="utf-8") as file:
            template = environment.from_string(file.read())
        results = []
        for conversation in conversations:
            try:
                results.append({"text": template.render(**conversation)})
            except jinja2.exceptions.TemplateError as error:
                results.append({"error": str(error)})
        goldens[path] = results
    with open("goldens.json", "w", encoding="utf-8") as file:
        json.dump(goldens, file, ensure_ascii=False, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
