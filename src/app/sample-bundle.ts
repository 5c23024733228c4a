import type { Localized } from '../core/localized.ts';

export const SAMPLE_NAME = 'order-service.yaml';

function bundle(words: {
  readonly head: string;
  readonly probes: string;
  readonly startup: string;
  readonly heap: string;
  readonly service: string;
  readonly scaling: string;
}): string {
  return `# ${words.head}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order-service
  namespace: shop
  labels:
    app.kubernetes.io/name: order-service
    app.kubernetes.io/version: "1.4.2"
spec:
  replicas: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      app.kubernetes.io/name: order-service
  template:
    metadata:
      labels:
        app.kubernetes.io/name: order-service
        app.kubernetes.io/version: "1.4.2"
    spec:
      containers:
      - name: order-service
        image: registry.example.com/shop/order-service:latest
        imagePullPolicy: IfNotPresent
        ports:
        - name: http
          containerPort: 8080
        - name: management
          containerPort: 8081
        env:
        - name: SPRING_PROFILES_ACTIVE
          value: "prod"
        - name: JAVA_TOOL_OPTIONS   # ${words.heap}
          value: -XX:MaxRAMPercentage=75.0
        resources:
          requests: { cpu: 250m, memory: 512Mi }
          limits: { memory: 768Mi }

        # ${words.probes}
        startupProbe:
          httpGet:
            path: /actuator/health/liveness
            port: management
          periodSeconds: 5
          failureThreshold: 24   # ${words.startup}
        readinessProbe:
          httpGet:
            path: /actuator/health/readiness
            port: management
          periodSeconds: 10
        livenessProbe:
          httpGet:
            path: /actuator/health/liveness
            port: management
          periodSeconds: 20
          failureThreshold: 3
---
# ${words.service}
apiVersion: v1
kind: Service
metadata:
  name: order-service
  namespace: shop
spec:
  selector:
    app.kubernetes.io/name: order-service
  ports:
  - name: http
    port: 80
    targetPort: http
---
# ${words.scaling}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: order-service
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: order-service
  minReplicas: 3
  maxReplicas: 12
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70
`;
}

/** A bundle to look around in: it reads well, has comments to keep, and two things to fix. */
export const sampleBundle: Localized = {
  en: bundle({
    head: 'Order service: workload, service and autoscaler',
    probes: 'Health checks on the management port, away from the traffic',
    startup: 'two minutes to start',
    heap: 'leaves room beside the heap',
    service: 'Inside the cluster only',
    scaling: 'Between 3 and 12 pods, by CPU',
  }),
  ko: bundle({
    head: '주문 서비스: 워크로드, 서비스, 오토스케일러',
    probes: '헬스 체크는 트래픽과 분리된 관리 포트로',
    startup: '2분 안에 시작',
    heap: '힙 밖의 메모리를 남겨 둠',
    service: '클러스터 안에서만 접근',
    scaling: 'CPU 기준으로 파드 3~12개',
  }),
};
