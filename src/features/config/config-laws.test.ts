import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { configMapDataSection, immutableSection, objectNameSection, secretDataSection, secretTypeSection } from './config-objects.section.ts';
import { envSection } from './env.section.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web # the one
    image: registry.example.com/web:1.0
`;

const HEAD = (kind: string): string => `apiVersion: v1
kind: ${kind}
metadata:
  # its name
  name: web
`;

describeSections('environment of a container', { text: POD, scopes: { container: ['spec', 'containers', 0] }, sections: [envSection] });

describeSections('fields of a ConfigMap', { text: HEAD('ConfigMap'), scopes: { object: [] }, sections: [objectNameSection, immutableSection, configMapDataSection] });

describeSections('fields of a Secret', { text: HEAD('Secret'), scopes: { object: [] }, sections: [objectNameSection, secretTypeSection, immutableSection, secretDataSection] });
