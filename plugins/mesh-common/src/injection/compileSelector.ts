import type { LabelSelector } from '../facts/injectionWebhook';
import { labelValue } from './labelValue';

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

/** The values of the labels that any selector asks for; undefined where a label is absent. */
export type LabelValues = ReadonlyArray<string | undefined>;

/** True when the values satisfy a selector. */
export type CompiledSelector = (values: LabelValues) => boolean;

type Requirement = { rank: number; holds: CompiledSelector };

/**
 * Makes functions of selectors, which look labels up by their place in a list: all labels that any of them asks for are
 * read from a pod or namespace once, however many selectors there are. Decides as {@link matchesSelector} does.
 */
export class SelectorCompiler {
  private readonly keys: string[] = [];

  compile(selector: LabelSelector): CompiledSelector {
    const requirements = [
      ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) =>
        this.requirement({ key, operator: 'In', values: [value] }),
      ),
      ...(selector.matchExpressions ?? []).map(each => this.requirement(each)),
    ]
      // A wanted value is the most likely not to be there, which ends the search.
      .sort((a, b) => a.rank - b.rank)
      .map(({ holds }) => holds);
    return values => {
      for (const holds of requirements) if (!holds(values)) return false;
      return true;
    };
  }

  /** The values that the compiled selectors look at; one label is given its value by the caller. */
  valuesOf(
    labels: Readonly<Record<string, string>>,
    givenKey?: string,
    givenValue?: string,
  ): LabelValues {
    return this.keys.map(key =>
      key === givenKey ? givenValue : labelValue(labels, key),
    );
  }

  private indexOf(key: string): number {
    const found = this.keys.indexOf(key);
    return found >= 0 ? found : this.keys.push(key) - 1;
  }

  private requirement({
    key,
    operator,
    values: wanted = [],
  }: Expression): Requirement {
    const index = this.indexOf(key);
    const among = new Set(wanted);
    switch (operator) {
      case 'In':
        return {
          rank: 0,
          holds: values => {
            const value = values[index];
            return value !== undefined && among.has(value);
          },
        };
      case 'Exists':
        return {
          rank: 1,
          holds: values => values[index] !== undefined,
        };
      case 'NotIn':
        return {
          rank: 3,
          holds: values => {
            const value = values[index];
            return value === undefined || !among.has(value);
          },
        };
      case 'DoesNotExist':
        return {
          rank: 2,
          holds: values => values[index] === undefined,
        };
      default:
        return operator satisfies never;
    }
  }
}
