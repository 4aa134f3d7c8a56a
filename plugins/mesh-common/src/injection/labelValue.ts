/**
 * The value of a label or annotation, undefined where it is absent.
 *
 * @remarks
 * `constructor` and `toString` are valid label keys, so a plain index would find what every object inherits.
 *
 * @public
 */
export function labelValue(
  labels: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return Object.prototype.hasOwnProperty.call(labels, key)
    ? labels[key]
    : undefined;
}
