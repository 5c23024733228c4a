import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { SERVICE_SECTIONS } from './service.section.ts';

describeSections('a Service', {
  text: `# the shop
apiVersion: v1
kind: Service
metadata:
  name: shop # as people call it
  labels:
    team: retail
spec:
  type: NodePort
  # who answers
  selector:
    app: shop
  ports:
  - name: http
    port: 80 # of clients
    targetPort: web
`,
  scopes: { object: [] },
  sections: SERVICE_SECTIONS,
  samples: {
    'networking.service externalName': ['db.example.com', 'cache.example.com.'],
    'networking.service.addresses ipFamilies': [['IPv4'], ['IPv6', 'IPv4']],
    'networking.service.load-balancer loadBalancerSourceRanges': [['10.0.0.0/8'], ['10.0.0.0/8', '192.0.2.1/32']],
  },
});
