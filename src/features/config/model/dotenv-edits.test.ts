import { expect, it } from 'vitest';
import { parseDotenv } from '../../../core/notation/dotenv.ts';
import { TextForm } from '../../../ui/form/testing/text-form.ts';
import { applyDotenv, planDotenv } from './dotenv-edits.ts';

const CONTAINER = `name: web
env:
- name: LOG # how much
  value: info
- name: PASSWORD
  valueFrom:
    secretKeyRef: {name: db, key: password}
`;

it('changes what differs, adds the rest at the end', () => {
  const { variables } = parseDotenv('LOG=debug\nNEW="a: b"\nPASSWORD=x\nLAST=1\n');
  const form = new TextForm(CONTAINER);
  const plan = planDotenv(form.document.value, variables);
  expect([plan.added.length, plan.changed.length, plan.same.length]).toEqual([2, 2, 0]);
  form.apply((document) => applyDotenv(document, [], variables));
  expect(form.text).toBe(`name: web
env:
- name: LOG # how much
  value: debug
- name: PASSWORD
  value: x
- name: NEW
  value: 'a: b'
- name: LAST
  value: '1'
`);
  expect(planDotenv(form.document.value, variables).same).toHaveLength(4);
});

it('makes the list where there is none', () => {
  const form = new TextForm('name: web\n');
  form.apply((document) => applyDotenv(document, [], [{ name: 'A', value: 'b' }]));
  expect(form.text).toBe('name: web\nenv:\n- name: A\n  value: b\n');
});
