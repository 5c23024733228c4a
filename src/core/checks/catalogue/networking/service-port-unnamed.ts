import { gathered } from '../../../gathered.ts';
import { partsNamed } from '../../../graph/summary.ts';
import { listField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { isLabelName } from '../../../schema/server-rules/names.ts';
import type { Bundle, BundleCheck, CheckCase } from '../../check.ts';
import { nameForPort } from '../../reading/ports.ts';
import { ASKING_KINDS, namesAskedOf, portsOfService, serviceTypeOf, workloadsBehind, type WrittenPort } from '../../reading/services.ts';

export const servicePortUnnamed: BundleCheck = {
  id: 'service-port-unnamed',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service'],
  fragments: ['service'],
  reads: ['pods', ...ASKING_KINDS],
  title: { en: 'The port of the Service has no name', ko: '이름 없는 서비스 포트' },
  why: {
    en: 'Monitors find a port only by its name, service meshes read the protocol from it, and a second port cannot be added without naming the first.',
    ko: '모니터는 포트를 이름으로만 찾고, 서비스 메시는 이름에서 프로토콜을 읽습니다. 두 번째 포트를 추가하려면 첫 번째에도 이름이 있어야 합니다.',
  },
  todo: { en: 'Give the port a name, for instance http.', ko: 'http처럼 포트에 이름을 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  find(object, bundle) {
    const [port] = portsOfService(object.value, object.path);
    // several ports must have names: another check's business
    if (port === undefined || port.name !== null || listField(object.value, 'spec', 'ports').length > 1) return [];
    if (serviceTypeOf(object.value) === 'ExternalName') return [];
    const [asked] = namesAskedOf(bundle.self, bundle);
    const path = [...port.path, 'name'];
    const name = asked !== undefined && isLabelName(asked.name) ? asked.name : usualName(port, bundle);
    return [
      {
        path,
        ...(asked === undefined ? {} : { severity: 'warning' as const, related: { key: asked.by.key, path: asked.path } }),
        message: asked === undefined ? unnamed(port.port) : askedFor(asked.name, asked.by.summary.name ?? asked.by.summary.kind ?? ''),
        fix: { label: { en: `Name it ${name}`, ko: `이름 쓰기: ${name}` }, safe: true, steps: [{ op: 'set' as const, path, value: name }] },
      },
    ];
  },
};

/** As the container calls it; else by its number. */
function usualName({ target, port }: WrittenPort, bundle: Bundle): string {
  if (typeof target === 'string' && isLabelName(target)) return target;
  const called = gathered(workloadsBehind(bundle.self, bundle), ({ summary }) => partsNamed(summary, 'port', target)).find(({ name }) => name !== null)?.name;
  return called !== undefined && called !== null && isLabelName(called) ? called : nameForPort(port, new Set());
}

function unnamed(port: number): Localized {
  return { en: `Port ${port} has no name`, ko: `이름 없는 포트입니다: ${port}` };
}

function askedFor(name: string, by: string): Localized {
  return {
    en: `${by} asks for a port named ${name}, and this one has no name: it finds nothing`,
    ko: `${by}: 이름이 ${name}인 포트를 찾지만 이 포트에 이름이 없어 찾지 못합니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'names the port as the container does, or by what is usual',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - port: 80 # outside
      targetPort: 8080
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: shop, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {selector: {app: db}, ports: [{port: 5432}]}
`,
    finds: ['/spec/ports/0/name', '#2/spec/ports/0/name'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - name: shop
      port: 80 # outside
      targetPort: 8080
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: shop, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {selector: {app: db}, ports: [{name: port-5432, port: 5432}]}
`,
  },
  {
    name: 'warns when somebody asks for a name, or meant to',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: metrics}]}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}, ports: [{port: 80}]}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: web}]}
`,
    finds: ['/spec/ports/0/name warning', '#2/spec/ports/0/name warning'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{name: metrics, port: 80}]}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: metrics}]}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}, ports: [{name: web, port: 80}]}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: web}]}
`,
  },
  {
    name: 'is content with a name, and leaves several ports to another check',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: several}
spec: {ports: [{port: 80}, {name: b, port: 81}]}
---
apiVersion: v1
kind: Service
metadata: {name: ext}
spec: {type: ExternalName, externalName: db.example.com, ports: [{port: 5432}]}
`,
    finds: [],
  },
];
