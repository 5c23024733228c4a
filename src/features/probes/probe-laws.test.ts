import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { PROBE_SECTIONS } from './probe.section.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web # the one
spec:
  containers:
  - name: web
    # pinned
    image: registry.example.com/web:1.0
`;

describeSections('fields of the probes', { text: POD, scopes: { container: ['spec', 'containers', 0] }, sections: PROBE_SECTIONS });
