import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USUAL_PROFILE } from '../core/checks/profile.ts';
import { documentEdited, fileRenamed, filesAdded, profileChosen, undone } from './actions.ts';
import { parsesSoFar } from './documents.ts';
import { checksLoaded, currentFindings, findingsRefreshed, subscribeToFindings } from './findings.ts';
import { store } from './store.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      containers:
      - name: cart
        image: cart:1.2
`;
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: {name: cart}
spec:
  selector: {app: cart}
  ports: [{port: 80}]
`;

const initial = store.getState();
beforeAll(checksLoaded);
beforeEach(() => {
  store.setState({ ...initial, restored: true }, true);
  filesAdded([{ name: 'cart.yaml', text: DEPLOYMENT + SERVICE }]);
  findingsRefreshed();
});
afterEach(() => {
  store.setState(initial, true);
  findingsRefreshed();
});

/** What these tests are about; other checks have things to say of the samples too. */
const FEW = new Set(['readiness-probe-missing', 'service-selector-no-match', 'image-tag-latest', 'replicas-set-with-hpa', 'yaml-duplicate-key', 'yaml-syntax']);

function ids(): string[] {
  return [...currentFindings().documents.values()].flatMap(({ findings }) => findings.map(({ check }) => check)).filter((id) => FEW.has(id));
}

function replace(from: string, to: string): void {
  const document = store.getState().files[0]?.documents.find(({ text }) => text.includes(from));
  const start = document?.text.indexOf(from) ?? -1;
  documentEdited(document?.id ?? '', [{ start, end: start + from.length, text: to }], 'form');
  findingsRefreshed();
}

describe('findings', () => {
  it('follow a Dockerfile, which is no YAML, and its name', () => {
    const about = (): string[] => [...currentFindings().documents.values()].flatMap(({ findings }) => findings).flatMap(({ check, message }) => (/^image-user-|^yaml-/.test(check) ? [message.en] : []));
    filesAdded([{ name: 'Dockerfile', text: 'FROM alpine\nRUN <<EOF\n---\na: [\nEOF\nUSER root\n' }]);
    findingsRefreshed();
    expect(about()).toEqual([]);
    const { files } = store.getState();
    fileRenamed(files[1]?.id ?? '', 'cart/Dockerfile');
    findingsRefreshed();
    expect(about()).toEqual(['Container cart runs as root: cart/Dockerfile says USER root in line 6']);
    const last = files[1]?.documents.at(-1);
    const start = last?.text.indexOf('root') ?? -1;
    documentEdited(last?.id ?? '', [{ start, end: start + 4, text: '1001' }], 'yaml');
    findingsRefreshed();
    expect(about()).toEqual([]);
    undone();
    findingsRefreshed();
    expect(about()).toHaveLength(1);
  });

  it('follow the profile of the workspace', () => {
    profileChosen({ base: 'usual', severities: { 'readiness-probe-missing': 'ignore' } });
    findingsRefreshed();
    expect(ids()).toEqual([]);
    profileChosen(USUAL_PROFILE);
    findingsRefreshed();
    expect(ids()).toEqual(['readiness-probe-missing']);
  });

  it('follow edits, across documents, and undo', () => {
    expect(ids()).toEqual(['readiness-probe-missing']);
    replace('selector: {app: cart}', 'selector: {app: basket}');
    expect(ids()).toContain('service-selector-no-match');
    undone();
    findingsRefreshed();
    expect(ids()).toEqual(['readiness-probe-missing']);
  });

  it('keep what others see of a document while it is broken', () => {
    replace('    metadata: {labels: {app: cart}}', '    metadata: {labels: {app: cart}');
    expect(ids()).not.toContain('service-selector-no-match');
    expect(ids().some((id) => id.startsWith('yaml-'))).toBe(true);
  });

  it('parse only what an edit touched, and stay the same object when nothing changed', () => {
    const parses = parsesSoFar();
    replace('port: 80', 'port: 81');
    expect(parsesSoFar() - parses).toBe(1);
    let runs = 0;
    const end = subscribeToFindings(() => runs++);
    findingsRefreshed();
    end();
    expect(runs).toBe(0);
  });
});
