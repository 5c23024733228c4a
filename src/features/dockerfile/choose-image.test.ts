import { beforeEach, describe, expect, it } from 'vitest';
import { dockerfileDocument } from '../../core/checks/dockerfile-document.ts';
import { ObjectIndex } from '../../core/graph/object-index.ts';
import { summarise } from '../../core/graph/summarise.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { filesAdded, undone } from '../../store/actions.ts';
import { documentOf, placeOf, textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { dockerfileView, type DockerfileView, type WorkContainer } from './built-containers.ts';
import { imageChosen, imageLeft } from './choose-image.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web # ours
spec:
  containers:
    - {name: app, image: "shop/web:1"}
    - {name: log, image: fluent-bit}
    - {image: nobody}
`;

beforeEach(() => {
  store.setState({ ...store.getInitialState(), restored: true }, true);
  filesAdded([
    { name: 'web.yaml', text: POD },
    { name: 'web/Dockerfile', text: 'FROM alpine\n' },
    { name: 'Dockerfile', text: 'FROM debian\n' },
  ]);
});

function viewOf(at: number): DockerfileView | null {
  const { files } = store.getState();
  const documents = files.flatMap((file) => file.documents.map((state) => (file.name.endsWith('Dockerfile') ? dockerfileDocument(state.id, file.name, state.text) : { key: state.id, summary: summarise(documentOf(state)) })));
  const index = new ObjectIndex(documents);
  return dockerfileView(index, ({ key, summary }) => {
    const place = placeOf(files, key);
    return place === null ? undefined : valueAt(documentOf(place.document), summary.path);
  }, files[at]?.documents[0]?.id ?? '');
}

const built = (at: number): readonly string[] => (viewOf(at)?.containers ?? []).map((container) => `${container.kind} ${container.workload} ${container.name}: ${container.built ?? '-'}`);
const container = (at: number, name: string): WorkContainer => {
  const found = viewOf(at)?.containers.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const pod = (): string => {
  const [file] = store.getState().files;
  return file === undefined ? '' : textOf(file);
};

describe('the image that a Dockerfile builds', () => {
  it('is known by its name, and by the choice of somebody', () => {
    expect(built(1)).toEqual(['Pod web app: name', 'Pod web log: -']);
    expect(built(2)).toEqual(['Pod web app: -', 'Pod web log: -']);
    expect(viewOf(0)).toBe(null);
    imageChosen(container(2, 'log'), 'Dockerfile');
    expect(built(2)).toEqual(['Pod web app: -', 'Pod web log: choice']);
    expect(pod()).toBe(POD.replace('  name: web # ours\n', '  name: web # ours\n  annotations:\n    dockerfile.kubewright/log: Dockerfile\n'));
  });

  it('is taken back without a trace', () => {
    imageChosen(container(2, 'log'), 'Dockerfile');
    imageLeft(container(2, 'log'));
    expect(pod()).toBe(POD);
    undone();
    expect(built(2)).toEqual(['Pod web app: -', 'Pod web log: choice']);
  });

  it('is refused where only the name says it, by an empty choice', () => {
    imageLeft(container(1, 'app'));
    expect(pod()).toContain('dockerfile.kubewright/app: ""\n');
    expect(built(1)).toEqual(['Pod web app: -', 'Pod web log: -']);
    imageChosen(container(2, 'app'), 'Dockerfile');
    expect(built(1)).toEqual(['Pod web app: -', 'Pod web log: -']);
    expect(built(2)).toEqual(['Pod web app: choice', 'Pod web log: -']);
  });
});
