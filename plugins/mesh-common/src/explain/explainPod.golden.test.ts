import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { explanationSchema } from '../contract/explain';
import { moreQuestions } from './__testUtils__/moreQuestions';
import { questions as commonQuestions } from './__testUtils__/questions';
import { transcriptOf } from './__testUtils__/transcriptOf';
import { explainPod } from './explainPod';

const questions = { ...commonQuestions, ...moreQuestions };

describe('an explanation', () => {
  it.each(Object.entries(questions))(
    'reads as recorded and keeps to the contract: %s',
    (name, ask) => {
      const explanation = explainPod(ask());
      expect(explanationSchema.parse(explanation)).toEqual(explanation);
      const text = transcriptOf(explanation);
      const path = join(__dirname, '__golden__', `${name}.txt`);
      // Look at the difference before you commit.
      if (env.UPDATE_GOLDEN) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    },
  );
});
