import { expect, test } from 'vitest';
import { readPeople } from '#core/people-text.ts';

test.each([
  ['24400', 24_400],
  [' 24.400 ', 24_400],
  ['24,400', 24_400],
  ['1 362 880', 1_362_880],
  ['1.362.880', 1_362_880],
])('%s is a count of people', (text, people) => {
  expect(readPeople(text)).toBe(people);
});

test.each(['', '0', '-5', '24.4', '1.362,880', '12.34.567', 'nhiều', '1e6', '99999999999'])(
  '%s is none',
  (text) => {
    expect(readPeople(text)).toBe(null);
  },
);
