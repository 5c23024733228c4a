import type { Path } from '../../core/yaml/path.ts';
import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';
import { WORKLOAD_KINDS } from '../workload-scopes.ts';

const TITLE = { en: 'Config', ko: '구성' } as const;

const workload = lateForm(async () => (await import('./config-form.tsx')).WorkloadConfigForm);
const configMap = lateForm(async () => (await import('./config-form.tsx')).ConfigMapAreaForm);
const secret = lateForm(async () => (await import('./config-form.tsx')).SecretAreaForm);

function isOfContainer(path: Path, members: readonly string[]): boolean {
  const list = path.findIndex((step) => step === 'containers' || step === 'initContainers');
  return list > 0 && members.includes(String(path[list + 2]));
}

function beginsWith(members: readonly string[]): (path: Path) => boolean {
  return ([first, second]) => members.includes(String(first)) || (first === 'metadata' && second !== undefined);
}

/** What programs are told from outside: variables, ConfigMaps and Secrets. */
export const configAreas: readonly DesignerArea[] = [
  {
    id: 'config',
    title: TITLE,
    kinds: WORKLOAD_KINDS,
    owns: (path) => isOfContainer(path, ['env', 'envFrom']),
    Form: workload.Form,
    ahead: workload.ahead,
  },
  { id: 'config', title: TITLE, kinds: ['ConfigMap'], owns: beginsWith(['data', 'binaryData', 'immutable']), Form: configMap.Form, ahead: configMap.ahead },
  { id: 'config', title: TITLE, kinds: ['Secret'], owns: beginsWith(['data', 'stringData', 'type', 'immutable']), Form: secret.Form, ahead: secret.ahead },
];
