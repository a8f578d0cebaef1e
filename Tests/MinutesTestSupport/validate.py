#!/usr/bin/env python3
"""Validates documents against a JSON Schema with a validator that shares nothing with this project.

usage: validate.py SCHEMA < DOCUMENTS

DOCUMENTS holds one JSON document a line. Prints one line a violation, at most 20 a document: number
of the document, place in it, what is wrong. Exit 0 where all are valid, 1 where one is not, 3 where
the validator is not installed.
"""
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("Python's jsonschema is missing: install the Debian package python3-jsonschema", file=sys.stderr)
    sys.exit(3)


def main(schema_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    valid = True
    for number, line in enumerate(sys.stdin.buffer.read().split(b"\n"), 1):
        if not line.strip():
            continue
        errors = sorted(validator.iter_errors(json.loads(line)), key=lambda error: error.json_path)
        for error in errors[:20]:
            valid = False
            print(f"document {number}: {error.json_path}: {error.message[:300]}")
    return 0 if valid else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
