import type {
  ExplainedEntry,
  ExplainedStep,
  Explanation,
} from '../../contract/explain';
import type { Known } from '../../model/known';

/** The whole explanation as text, as a person reads it. */
export function transcriptOf(explanation: Explanation): string {
  const { labels, webhooks, injector, carried, connection } = explanation;
  return [
    `${explanation.answer}: ${explanation.headline.text}`,
    explanation.because.text,
    ...section('Notes', explanation.notes.map(line)),
    ...section(
      'Labels',
      known(labels, each =>
        each.map(
          label =>
            `${label.place} ${label.key} = ${label.value ?? '(none)'}${
              label.assumed ? ` (assumed; is ${label.live ?? '(none)'})` : ''
            }: ${line(label)}`,
        ),
      ),
    ),
    ...section(
      'Webhooks',
      known(webhooks, ({ items, others }) => [
        ...items.flatMap(({ name, entries, ...step }) => [
          `${name}: ${line(step)}`,
          ...entries.map(entry => `  ${entryLine(entry)}`),
        ]),
        `${others} others`,
      ]),
    ),
    ...section(
      'Injector',
      known(injector, each => each.map(line)),
    ),
    ...section(
      'Carried',
      carried
        ? known(carried, ({ steps, differences }) => [
            ...steps.map(line),
            ...differences.map(
              ({ message, held }) =>
                `! ${message.text} ${held ? held.why.text : 'A restart mends it.'}`,
            ),
          ])
        : [],
    ),
    ...section('Connection', connection ? connection.steps.map(line) : []),
    ...section('To make it so', explanation.toMakeItSo),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', title, ...lines.map(each => `  ${each}`)];
}

function known<T>(fact: Known<T>, lines: (value: T) => string[]): string[] {
  return fact.state === 'known' ? lines(fact.value) : [`unknown: ${fact.why}`];
}

function line({
  sign,
  says,
  object,
  field,
  kubectl,
}: Pick<
  ExplainedStep,
  'sign' | 'says' | 'object' | 'field' | 'kubectl'
>): string {
  const where = object ? `${object.kind} ${object.name}` : '';
  const check = [where, field, kubectl].filter(Boolean).join(' · ');
  return `[${sign}] ${says.text}${check && `  <${check}>`}`;
}

function entryLine(entry: ExplainedEntry): string {
  const requirements = entry.requirements.map(
    ({ satisfied, says }) => `\n        ${satisfied ? '✔' : '✘'} ${says.text}`,
  );
  return `${entry.name}: [${entry.sign}] ${entry.says.text}${requirements.join('')}`;
}
