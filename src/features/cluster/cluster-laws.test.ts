import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { limitRangeSection, namespaceLabelsSection, namespaceNameSection, objectNameSection, podSecuritySection, quotaSection } from './cluster.section.ts';

const head = (kind: string): string => `apiVersion: v1
kind: ${kind}
metadata:
  # its name
  name: shop
`;
const scopes = { object: [] };

describeSections('fields of a Namespace', { text: head('Namespace'), scopes, sections: [namespaceNameSection, podSecuritySection, namespaceLabelsSection] });
describeSections('fields of a ResourceQuota', { text: head('ResourceQuota'), scopes, sections: [objectNameSection, quotaSection] });
describeSections('fields of a LimitRange', { text: head('LimitRange'), scopes, sections: [objectNameSection, limitRangeSection] });
