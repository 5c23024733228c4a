import { beforeEach, describe, expect, it } from 'vitest';
import { answersOf } from '../../core/new-service/presets.ts';
import { USUAL_TARGET } from '../../core/schema/target-version.ts';
import { undone } from '../../store/actions.ts';
import { textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { filesCreated, isInWork, serviceCreated } from './create.ts';

beforeEach(() => {
  store.setState({ ...store.getInitialState(), restored: true }, true);
});

const kindSelected = (): string | undefined => {
  const { files, selection } = store.getState();
  const document = files.flatMap((file) => file.documents).find(({ id }) => id === selection.documentId);
  return /^kind: (\w+)$/m.exec(document?.text ?? '')?.[1];
};

describe('creating a service', () => {
  it('adds one file, opens its workload, and is one step of undo', () => {
    const answers = { ...answersOf('stateful', 'shop'), ownNamespace: true };
    expect(serviceCreated(answers, USUAL_TARGET)).toBe(true);
    expect(store.getState().files.map(({ name }) => name)).toEqual(['store.yaml']);
    expect(kindSelected()).toBe('StatefulSet');
    undone();
    expect(store.getState().files).toEqual([]);
  });

  it('keeps its Dockerfile beside it where that is wanted, called as its image', () => {
    const answers = answersOf('http');
    serviceCreated({ ...answers, image: { ...answers.image, repository: 'registry.example.com/shop/front' } }, USUAL_TARGET, 'FROM scratch\n');
    expect(store.getState().files.map((file) => file.name)).toEqual(['web.yaml', 'front.Dockerfile']);
    expect(kindSelected()).toBe('Deployment');
    expect(isInWork('FROM scratch\n')).toBe(true);
    undone();
    expect(store.getState().files).toEqual([]);
    expect(isInWork('FROM scratch\n')).toBe(false);
  });

  it('takes no name that a file has', () => {
    serviceCreated(answersOf('http'), USUAL_TARGET);
    serviceCreated(answersOf('http'), USUAL_TARGET);
    expect(store.getState().files.map(({ name }) => name)).toEqual(['web.yaml', 'web-2.yaml']);
  });
});

describe('opening a template', () => {
  it('adds all files in one step', () => {
    expect(filesCreated([{ name: 'a.yaml', text: 'kind: Namespace\n' }, { name: 'a.yaml', text: 'kind: Job\n' }], 'Job')).toBe(true);
    expect(store.getState().files.map((file) => [file.name, textOf(file)])).toEqual([['a.yaml', 'kind: Namespace\n'], ['a-2.yaml', 'kind: Job\n']]);
    expect(kindSelected()).toBe('Job');
    undone();
    expect(store.getState().files).toEqual([]);
  });
});
