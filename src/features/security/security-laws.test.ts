import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { CONTAINER_SECURITY_SECTIONS } from './container.section.ts';
import { POD_SECURITY_SECTIONS } from './pod.section.ts';

const POD = ['spec', 'template', 'spec'];

describeSections('security of a workload', {
  text: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      # one is enough
      containers:
      - name: web   # serves
        image: nginx:1.27
`,
  scopes: { pod: POD, container: [...POD, 'containers', 0] },
  sections: [...POD_SECURITY_SECTIONS, ...CONTAINER_SECURITY_SECTIONS],
  samples: {
    'security.container capabilities.drop': [['ALL'], ['ALL', 'NET_RAW']],
    'security.container capabilities.add': [['NET_BIND_SERVICE'], ['NET_BIND_SERVICE', 'CHOWN']],
    'security.pod-profiles name': ['net.ipv4.tcp_syncookies', 'kernel.shm_rmid_forced'],
  },
});
