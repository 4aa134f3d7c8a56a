import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SchemaType } from './Schema';

interface MessageField {
  type: string;
  number: number;
}

/** The messages of `.proto` files by the names of the published types, such as `core.v1.Container`. */
export type Messages = Map<string, Map<string, MessageField>>;

const fieldLine =
  /^\s*(?:optional|repeated|required)?\s*(map<\s*\w+\s*,\s*[\w.]+\s*>|[\w.]+)\s+(\w+)\s*=\s*(\d+);/;

function messageName(text: string): string {
  return text.replace(/^\./, '').split('.').slice(-3).join('.');
}

function readFile(text: string, messages: Messages): void {
  const inside = /^package\s+([\w.]+);/m.exec(text)?.[1] ?? '';
  const local = inside.split('.').slice(-2).join('.');
  let fields: Map<string, MessageField> | undefined;
  for (const line of text.split('\n')) {
    const opened = /^message (\w+) \{/.exec(line);
    if (opened) {
      fields = new Map();
      messages.set(`${local}.${opened[1]}`, fields);
    }
    const found = fieldLine.exec(line);
    if (!found || !fields) continue;
    const [, type, name, number] = found;
    const full = type.includes('.') ? messageName(type) : `${local}.${type}`;
    fields.set(name, { type: full, number: Number(number) });
  }
}

/** Reads the `.proto` files of k8s.io/api and k8s.io/apimachinery at these paths. */
export function readMessages(files: readonly string[]): Messages {
  const messages: Messages = new Map();
  for (const file of files)
    readFile(readFileSync(path.resolve(file), 'utf8'), messages);
  return messages;
}

/** The numbers of the fields of a type, through the messages that its JSON inlines. */
export function numberFields(
  name: string,
  type: SchemaType,
  messages: Messages,
): void {
  const visit = (message: string, prefix: number[]) => {
    for (const [field, { type: inner, number }] of messages.get(message) ??
      []) {
      if (type[field]) type[field].at = [...prefix, number];
      else if (prefix.length < 2) visit(inner, [...prefix, number]);
    }
  };
  visit(name, []);
}
