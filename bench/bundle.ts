// Bundles for measuring: varied, commented, the same for the same seed.

/** A reader of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = (from: number, to: number) => number;
type Maker = (name: string, pick: Pick) => string;

const deployment = (name: string, pick: Pick, settings = pick(30, 75)): string => `# ${name}: 운영 환경
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
  labels:
    app: ${name}
    team: team-${pick(1, 9)}
spec:
  replicas: ${pick(2, 9)}   # 평소 트래픽 기준
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
      annotations:
        prometheus.io/scrape: "true"
    spec:
      serviceAccountName: ${name}
      # 보안 설정
      securityContext:
        runAsNonRoot: true
        runAsUser: ${pick(1000, 20_000)}
      containers:
      - name: ${name}
        image: registry.example.com/shop/${name}:1.${pick(0, 40)}.${pick(0, 9)}
        imagePullPolicy: IfNotPresent
        ports:
        - name: http
          containerPort: 8080
        env:
${environment(settings, name)}
        resources:
          requests:
            cpu: ${pick(1, 9)}00m
            memory: ${pick(1, 8)}28Mi
          limits:
            memory: 1Gi
        startupProbe:
          httpGet:
            path: /health/live
            port: http
          periodSeconds: 10
          failureThreshold: ${pick(6, 30)}  # 시작이 느립니다
        readinessProbe:
          httpGet:
            path: /health/ready
            port: http
          periodSeconds: 5
          failureThreshold: 3
        livenessProbe:
          httpGet:
            path: /health/live
            port: http
          periodSeconds: 15
          timeoutSeconds: 3
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
        volumeMounts:
        - name: tmp
          mountPath: /tmp
      volumes:
      - name: tmp
        emptyDir: {}
`;

const service: Maker = (name) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
spec:
  selector:
    app: ${name}
  ports:
  - name: http
    port: 80
    targetPort: http  # 이름으로 가리킵니다
`;

const configMap: Maker = (name, pick) => `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  namespace: shop
data:
  application.yml: |
    server:
      port: 8080
    pool:
      size: ${pick(5, 50)}
${Array.from({ length: pick(80, 280) }, (_, index) => `  setting.${index}: "value ${pick(0, 999)}"`).join('\n')}
`;

const autoscaler: Maker = (name, pick) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${name}
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${name}
  minReplicas: 2
  maxReplicas: ${pick(4, 20)}
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: ${pick(50, 85)}
`;

const ingress: Maker = (name) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: shop
spec:
  ingressClassName: nginx
  rules:
  - host: ${name}.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: ${name}
            port:
              name: http
`;

const networkPolicy: Maker = (name) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: ${name}
  policyTypes: [Ingress]
  ingress:
  # 게이트웨이만 들어옵니다
  - from:
    - podSelector:
        matchLabels: {app: gateway}
    ports:
    - port: 8080
`;

const MAKERS: readonly Maker[] = [deployment, service, configMap, autoscaler, ingress, networkPolicy];

function environment(count: number, name: string): string {
  return Array.from(
    { length: count },
    (_, index) => `        - name: SETTING_${index}\n          valueFrom:\n            configMapKeyRef:\n              name: ${name}\n              key: setting.${index}`,
  ).join('\n');
}

/** `count` documents: services of six documents each, the first a Deployment. */
export function bundleOf(count: number, seed = 1): string {
  const pick = pickerOf(seed);
  const documents = Array.from({ length: count }, (_, index) => {
    const make = MAKERS[index % MAKERS.length] ?? service;
    return make(`service-${Math.floor(index / MAKERS.length)}`, pick);
  });
  return documents.join('---\n');
}

/** One Deployment of about 300 lines. */
export function longDeployment(): string {
  return deployment('service-0', pickerOf(1), 48);
}

function pickerOf(seed: number): Pick {
  const random = randomFrom(seed);
  return (from, to) => from + Math.floor(random() * (to - from + 1));
}
