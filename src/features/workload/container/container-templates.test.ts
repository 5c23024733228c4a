import { describe, expect, it } from 'vitest';
import { checksFor } from '../../../core/checks/checks-for.ts';
import { bundleDocument, findingsOf, runBundle } from '../../../core/checks/run.ts';
import { loadSchema } from '../../../core/schema/load.ts';
import { USUAL_TARGET } from '../../../core/schema/target-version.ts';
import { applyEdits } from '../../../core/text/edit.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { addTemplate, type ContainerTemplate, hasTemplate } from './container-templates.ts';

const POD = ['spec', 'template', 'spec'];
const WEB = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        # the program
        - name: web
          image: web:1.0.0
          env:
            - name: DB_HOST # in the cluster
              value: db
`;
const set = checksFor(await loadSchema(), USUAL_TARGET);

function added(text: string, template: ContainerTemplate): string {
  const result = addTemplate(parseDocument(text), POD, template);
  if (!result.ok) throw new Error(result.message.en);
  return applyEdits(text, result.edits);
}

describe('a container from a template', () => {
  it('shares a volume with the program', () => {
    const text = added(WEB, 'log-collector');
    const pod = valueAt(parseDocument(text), POD);
    expect(pod).toMatchObject({
      initContainers: [{ name: 'log-collector', restartPolicy: 'Always', volumeMounts: [{ name: 'app-logs', readOnly: true }] }],
      containers: [{ name: 'web', volumeMounts: [{ name: 'app-logs', mountPath: '/var/log/app' }] }],
      volumes: [{ name: 'app-logs', emptyDir: { sizeLimit: '500Mi' } }],
    });
    expect(text).toContain('        # the program\n        - name: web\n');
    expect(hasTemplate(pod, 'log-collector')).toBe(true);
    expect(hasTemplate(pod, 'proxy')).toBe(false);
  });

  it('migrates with the image and the variables of the program, behind what runs beside it', () => {
    const pod = valueAt(parseDocument(added(added(WEB, 'migration'), 'proxy')), POD);
    expect(pod).toMatchObject({
      initContainers: [
        { name: 'proxy', restartPolicy: 'Always' },
        { name: 'migration', image: 'web:1.0.0', args: ['migrate'], env: [{ name: 'DB_HOST', value: 'db' }] },
      ],
    });
  });

  it.each<ContainerTemplate>(['log-collector', 'proxy', 'migration'])('%s has no error and no warning of its own', (template) => {
    const text = added(WEB, template);
    const run = runBundle([bundleDocument('a', parseDocument(text))], undefined, set);
    const own = findingsOf(run).filter(({ path, severity }) => severity !== 'info' && path.includes('initContainers'));
    expect(own.map(({ check, message }) => `${check}: ${message.en}`)).toEqual([]);
  });
});
