import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments, parseDocument } from 'yaml';
import { yarnRelease } from '../repository';
import { runNode } from '../run';
import type { GuideStep, Insertion } from './GuideStep';

/** The portal that steps are done on. */
export interface StepPlace {
  folder: string;
  yarnEnvironment: Record<string, string>;
}

/** Puts code into a text; it has to be clear where. */
export function insertCode(
  content: string,
  { file, where, words, which, text }: Insertion,
): string {
  const lines = content.split('\n');
  const found = lines.flatMap((line, index) =>
    line.includes(words) ? [index] : [],
  );
  if (found.length === 0 || (found.length > 1 && which === 'only')) {
    throw new Error(`${file} has ${found.length} lines with: ${words}`);
  }
  const chosen = which === 'first' ? found.slice(0, 1) : found;
  const code = text.trimEnd();
  return lines
    .flatMap((line, index) => {
      if (!chosen.includes(index)) return [line];
      return where === 'before' ? [code, line] : [line, code];
    })
    .join('\n');
}

/** Sets the sections of the block in a configuration file and leaves the others. */
export function setSections(content: string, block: string): string {
  const document = parseDocument(content);
  for (const [key, value] of Object.entries(parse(block))) {
    document.set(key, value);
  }
  return document.toString();
}

/** Adds the annotations of the block to the component of a catalog file. */
export function annotateComponent(content: string, block: string): string {
  const entities = parseAllDocuments(content);
  const component = entities.find(entity => entity.get('kind') === 'Component');
  if (!component) throw new Error('The file has no component.');
  const { metadata }: { metadata: { annotations: Record<string, string> } } =
    parse(block);
  for (const [key, value] of Object.entries(metadata.annotations)) {
    component.setIn(['metadata', 'annotations', key], value);
  }
  return entities.map(String).join('');
}

async function runCommand(
  command: string,
  { folder, yarnEnvironment }: StepPlace,
): Promise<void> {
  const [program, ...words] = command.split(' ');
  if (program !== 'yarn') throw new Error(`Not a command of Yarn: ${command}`);
  await runNode([yarnRelease, ...words], {
    cwd: folder,
    environment: yarnEnvironment,
  });
}

function editFile(
  folder: string,
  file: string,
  edit: (content: string) => string,
): void {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** Does on the portal what the guide says. */
export async function applyStep(
  step: GuideStep,
  place: StepPlace,
): Promise<void> {
  const { folder } = place;
  switch (step.kind) {
    case 'run':
      for (const command of step.commands) await runCommand(command, place);
      return;
    case 'insert':
      editFile(folder, step.file, content => insertCode(content, step));
      return;
    case 'file':
      writeFileSync(join(folder, step.file), step.text);
      return;
    case 'config':
      editFile(folder, step.file, content => setSections(content, step.text));
      return;
    case 'annotate':
      editFile(folder, step.file, content =>
        annotateComponent(content, step.text),
      );
      return;
    case 'cluster':
      // The sandbox has the rights already; that the files are there is tested.
      return;
    default:
      step satisfies never;
  }
}
