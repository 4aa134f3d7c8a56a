import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { meshTranslationRef } from './meshTranslationRef';

type Messages = typeof meshTranslationRef.T;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type WithoutPlural<Key> = Key extends `${infer Base}_${PluralForm}`
  ? Base
  : Key;

/** The keys of all strings; those with plural forms by what is before them. */
export type MessageKey = WithoutPlural<keyof Messages & string>;

type TextOf<Key extends string> = Key extends keyof Messages
  ? Messages[Key]
  : Messages[`${Key}_${PluralForm}` & keyof Messages];

/** `count` of `{{count, number}}`. */
type WithoutFormat<Name> = Name extends `${infer Bare},${string}` ? Bare : Name;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? WithoutFormat<Name> | NamesIn<Rest>
  : never;

type Values<Name extends string> = { [Each in Name]: string | number };

type Options<Key extends string> = [NamesIn<TextOf<Key>>] extends [never]
  ? [options?: Record<string, unknown>]
  : [options: Values<NamesIn<TextOf<Key>>>];

/**
 * Says a string of the mesh plugin; what its text leaves open has to be given.
 *
 * @remarks
 * The type that Backstage gives to this function works through all strings at every call: with the several hundred of
 * this plugin the compiler took minutes.
 */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...options: Options<Key>
) => string;

/** The strings of the mesh plugin in the person's language. */
export function useMeshTranslation(): { t: Translate } {
  const { t }: { t: unknown } = useTranslationRef(meshTranslationRef);
  return { t: t as Translate };
}
