import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardMessages } from './cardMessages';
import { commonMessages } from './commonMessages';
import { entityMeshMessages } from './entityMeshMessages';
import { evidenceMessages } from './evidenceMessages';
import { fleetMessages } from './fleetMessages';
import korean from './ko';
import { messageCodes, messagesByCode } from './messageCodes';
import { migrationMessages } from './migrationMessages';
import { phraseMessages } from './phraseMessages';
import { planMessages } from './planMessages';
import { whyMessages } from './whyMessages';

interface Messages {
  [key: string]: string | Messages;
}

function flat(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] satisfies [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

const english = new Map([
  ...flat(commonMessages),
  ...flat({
    card: cardMessages,
    entityMesh: entityMeshMessages,
    evidence: evidenceMessages,
    fleet: fleetMessages,
    message: messagesByCode,
    migration: migrationMessages,
    phrase: phraseMessages,
    plan: planMessages,
    why: whyMessages,
  }),
]);
const translated = new Map(Object.entries(korean));

/** The values that a string is given, with their formats. */
const valuesOf = (text: string) =>
  [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, value]) => value).sort();

/** What is the same in both languages: names of the field, commands, and signs. */
const same: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'Pod',
  'kubectl label namespace my-namespace istio.io/rev=my-revision',
  'istioctl install --set revision=my-revision',
  'istioctl tag set stable --revision my-revision',
  'kubernetes.clusterLocatorMethods',
  'istio.io/rev=stable',
  'sidecar.istio.io/inject=false',
  'inject.istio.io/templates=gateway',
]);

/** True for a string in which nothing but values and signs stands. */
const hasNoWords = (text: string) =>
  !/\p{Letter}/u.test(text.replace(/\{\{[^}]+\}\}/g, ''));

const ownWords = [...english].filter(([key]) => !key.startsWith('message.'));

it('has the strings of the plugin, and no others', () => {
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
});

it('gives every string of the plugin the values that the English one has', () => {
  const differing = ownWords.filter(
    ([key, text]) =>
      String(valuesOf(translated.get(key) ?? '')) !== String(valuesOf(text)),
  );
  expect(differing).toEqual([]);
});

it('says in Korean all that has words of its own', () => {
  const left = [...translated].filter(
    ([key, text]) =>
      !same.has(text) &&
      !hasNoWords(text) &&
      (!/\p{Script=Hangul}/u.test(text) || text === english.get(key)),
  );
  expect(left).toEqual([]);
});

it('leaves no choice of particles, which is how a form speaks', () => {
  const forms = [...translated].filter(([, text]) =>
    /\((?:으|은|는|이|가|을|를|과|와)\)/.test(text),
  );
  expect(forms).toEqual([]);
});

const plugins = join(__dirname, '../../..');

const sources = ['mesh-common/src', 'mesh-backend/src'].flatMap(folder =>
  readdirSync(join(plugins, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.ts$/.test(path) && !/\.test\.ts$|__/.test(path))
    .map(path => ({
      folder: join(folder, path).split('/').slice(0, 3).join('/'),
      text: readFileSync(join(plugins, folder, path), 'utf8'),
    })),
);

/** The folders in which a sentence is made: those that name its code or, where that is put together, its beginning. */
function foldersOf(code: string): Set<string> {
  const parts = code.replace(/\.(remedy|title)$/, '').split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const start = parts.slice(0, length).join('.');
    const naming = sources.filter(
      ({ text }) =>
        text.includes(`'${start}'`) || text.includes(`\`${start}.\${`),
    );
    if (naming.length > 0) return new Set(naming.map(({ folder }) => folder));
  }
  return new Set();
}

it('takes in a sentence of the backend only values that its source gives', () => {
  const unknown = messageCodes.filter(code => {
    const folders = foldersOf(code);
    const words = new Set(
      sources
        .filter(({ folder }) => folders.has(folder))
        .flatMap(({ text }) => text.match(/\w+/g) ?? []),
    );
    const values = valuesOf(translated.get(`message.${code}`) ?? '');
    return folders.size === 0 || values.some(value => !words.has(value));
  });
  expect(unknown).toEqual([]);
});
