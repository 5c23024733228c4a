/**
 * Whole documents to begin with: valid, in the order people write, without anything deprecated, and such that our own
 * checks find nothing wrong. `<name>` and `<image>` are what the user fills in first, everywhere at once.
 */
export const STARTER_TEXTS: Readonly<Record<string, string>> = {
  'apps/v1 Deployment': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: <name>
  labels:
    app: <name>
spec:
  replicas: 2
  selector:
    matchLabels:
      app: <name>
  template:
    metadata:
      labels:
        app: <name>
    spec:
      automountServiceAccountToken: false
      imagePullSecrets:
      - name: registry-credentials
      topologySpreadConstraints:
      - maxSkew: 1
        topologyKey: kubernetes.io/hostname
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app: <name>
      containers:
      - name: <name>
        image: <image>
        ports:
        - name: http
          containerPort: 8080
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
          limits:
            memory: 256Mi
        livenessProbe:
          httpGet:
            path: /livez
            port: http
          periodSeconds: 10
        readinessProbe:
          httpGet:
            path: /readyz
            port: http
          periodSeconds: 5
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          capabilities:
            drop:
            - ALL
          seccompProfile:
            type: RuntimeDefault
`,
  'apps/v1 StatefulSet': `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: <name>
  labels:
    app: <name>
spec:
  serviceName: <name>
  replicas: 3
  selector:
    matchLabels:
      app: <name>
  template:
    metadata:
      labels:
        app: <name>
    spec:
      automountServiceAccountToken: false
      imagePullSecrets:
      - name: registry-credentials
      topologySpreadConstraints:
      - maxSkew: 1
        topologyKey: kubernetes.io/hostname
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app: <name>
      - maxSkew: 1
        topologyKey: topology.kubernetes.io/zone
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app: <name>
      securityContext:
        fsGroup: 10001
      containers:
      - name: <name>
        image: <image>
        ports:
        - name: main
          containerPort: 8080
        resources:
          requests:
            cpu: 250m
            memory: 512Mi
          limits:
            memory: 512Mi
        volumeMounts:
        - name: data
          mountPath: /var/lib/data
        readinessProbe:
          tcpSocket:
            port: main
          periodSeconds: 5
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          runAsUser: 10001
          runAsGroup: 10001
          capabilities:
            drop:
            - ALL
          seccompProfile:
            type: RuntimeDefault
  volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      storageClassName: standard
      accessModes:
      - ReadWriteOnce
      resources:
        requests:
          storage: 10Gi
`,
  'apps/v1 DaemonSet': `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: <name>
  labels:
    app: <name>
spec:
  selector:
    matchLabels:
      app: <name>
  template:
    metadata:
      labels:
        app: <name>
    spec:
      automountServiceAccountToken: false
      imagePullSecrets:
      - name: registry-credentials
      tolerations:
      - key: node-role.kubernetes.io/control-plane
        operator: Exists
        effect: NoSchedule
      containers:
      - name: <name>
        image: <image>
        ports:
        - name: http
          containerPort: 8080
        resources:
          requests:
            cpu: 50m
            memory: 64Mi
          limits:
            memory: 128Mi
        readinessProbe:
          httpGet:
            path: /readyz
            port: http
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          capabilities:
            drop:
            - ALL
          seccompProfile:
            type: RuntimeDefault
`,
  'batch/v1 Job': `apiVersion: batch/v1
kind: Job
metadata:
  name: <name>
spec:
  backoffLimit: 3
  activeDeadlineSeconds: 600
  ttlSecondsAfterFinished: 86400
  template:
    spec:
      restartPolicy: OnFailure
      automountServiceAccountToken: false
      imagePullSecrets:
      - name: registry-credentials
      containers:
      - name: <name>
        image: <image>
        command:
        - /bin/run
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
          limits:
            memory: 256Mi
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          capabilities:
            drop:
            - ALL
          seccompProfile:
            type: RuntimeDefault
`,
  'batch/v1 CronJob': `apiVersion: batch/v1
kind: CronJob
metadata:
  name: <name>
spec:
  schedule: "0 3 * * *"
  timeZone: Etc/UTC
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 600
  jobTemplate:
    spec:
      backoffLimit: 2
      activeDeadlineSeconds: 3600
      template:
        spec:
          restartPolicy: OnFailure
          automountServiceAccountToken: false
          imagePullSecrets:
          - name: registry-credentials
          containers:
          - name: <name>
            image: <image>
            command:
            - /bin/run
            resources:
              requests:
                cpu: 100m
                memory: 128Mi
              limits:
                memory: 256Mi
            securityContext:
              allowPrivilegeEscalation: false
              readOnlyRootFilesystem: true
              runAsNonRoot: true
              capabilities:
                drop:
                - ALL
              seccompProfile:
                type: RuntimeDefault
`,
  'v1 Pod': `apiVersion: v1
kind: Pod
metadata:
  name: <name>
  labels:
    app: <name>
spec:
  automountServiceAccountToken: false
  imagePullSecrets:
  - name: registry-credentials
  containers:
  - name: <name>
    image: <image>
    ports:
    - name: http
      containerPort: 8080
    resources:
      requests:
        cpu: 100m
        memory: 128Mi
      limits:
        memory: 256Mi
    readinessProbe:
      httpGet:
        path: /readyz
        port: http
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      runAsNonRoot: true
      capabilities:
        drop:
        - ALL
      seccompProfile:
        type: RuntimeDefault
`,
  'v1 Service': `apiVersion: v1
kind: Service
metadata:
  name: <name>
spec:
  selector:
    app: <name>
  ports:
  - name: http
    port: 80
    targetPort: http
`,
  'networking.k8s.io/v1 Ingress': `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: <name>
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
spec:
  ingressClassName: traefik
  tls:
  - hosts:
    - <name>.example.com
    secretName: <name>-tls
  rules:
  - host: <name>.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: <name>
            port:
              name: http
`,
  'networking.k8s.io/v1 NetworkPolicy': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: <name>
spec:
  podSelector:
    matchLabels:
      app: <name>
  policyTypes:
  - Ingress
  - Egress
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: client
    ports:
    - protocol: TCP
      port: 8080
  egress:
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
    ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
`,
  'autoscaling/v2 HorizontalPodAutoscaler': `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: <name>
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: <name>
  minReplicas: 2
  maxReplicas: 10
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70
`,
  'autoscaling.k8s.io/v1 VerticalPodAutoscaler': `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata:
  name: <name>
spec:
  targetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: <name>
  updatePolicy:
    updateMode: "Off"
`,
  'policy/v1 PodDisruptionBudget': `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: <name>
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: <name>
`,
  'v1 ConfigMap': `apiVersion: v1
kind: ConfigMap
metadata:
  name: <name>
data:
  KEY: value
`,
  'v1 Secret': `apiVersion: v1
kind: Secret
metadata:
  name: <name>
type: Opaque
stringData:
  KEY: ""
`,
  'v1 ServiceAccount': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: <name>
automountServiceAccountToken: false
`,
  'rbac.authorization.k8s.io/v1 Role': `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: <name>
rules:
- apiGroups:
  - ""
  resources:
  - configmaps
  verbs:
  - get
  - list
  - watch
`,
  'rbac.authorization.k8s.io/v1 ClusterRole': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: <name>
rules:
- apiGroups:
  - ""
  resources:
  - nodes
  verbs:
  - get
  - list
  - watch
`,
  'rbac.authorization.k8s.io/v1 RoleBinding': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: <name>
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: <name>
subjects:
- kind: ServiceAccount
  name: <name>
`,
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: <name>
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: <name>
subjects:
- kind: ServiceAccount
  name: <name>
  namespace: default
`,
  'v1 PersistentVolumeClaim': `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: <name>
spec:
  storageClassName: standard
  accessModes:
  - ReadWriteOnce
  resources:
    requests:
      storage: 10Gi
`,
  'v1 PersistentVolume': `apiVersion: v1
kind: PersistentVolume
metadata:
  name: <name>
spec:
  storageClassName: manual
  accessModes:
  - ReadWriteOnce
  capacity:
    storage: 10Gi
  persistentVolumeReclaimPolicy: Retain
  nfs:
    server: nfs.example.com
    path: /exports/<name>
`,
  'storage.k8s.io/v1 StorageClass': `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: <name>
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
reclaimPolicy: Delete
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
  'v1 Namespace': `apiVersion: v1
kind: Namespace
metadata:
  name: <name>
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
  'v1 ResourceQuota': `apiVersion: v1
kind: ResourceQuota
metadata:
  name: <name>
spec:
  hard:
    requests.cpu: "4"
    requests.memory: 8Gi
    limits.memory: 16Gi
    pods: "20"
`,
  'v1 LimitRange': `apiVersion: v1
kind: LimitRange
metadata:
  name: <name>
spec:
  limits:
  - type: Container
    defaultRequest:
      cpu: 100m
      memory: 128Mi
    default:
      memory: 256Mi
`,
  'scheduling.k8s.io/v1 PriorityClass': `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: <name>
value: 1000
globalDefault: false
description: Services that users wait for.
`,
  'networking.k8s.io/v1 IngressClass': `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: <name>
spec:
  controller: example.com/ingress-controller
`,
  'apiextensions.k8s.io/v1 CustomResourceDefinition': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.<name>.example.com
spec:
  group: <name>.example.com
  scope: Namespaced
  names:
    kind: Widget
    listKind: WidgetList
    plural: widgets
    singular: widget
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              size:
                type: integer
                minimum: 1
`,
  'gateway.networking.k8s.io/v1 Gateway': `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: <name>
spec:
  gatewayClassName: istio
  listeners:
  - name: https
    hostname: <name>.example.com
    port: 443
    protocol: HTTPS
    tls:
      mode: Terminate
      certificateRefs:
      - name: <name>-tls
`,
  'gateway.networking.k8s.io/v1 HTTPRoute': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: <name>
spec:
  parentRefs:
  - name: <name>
  hostnames:
  - <name>.example.com
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /
    backendRefs:
    - name: <name>
      port: 80
`,
  'monitoring.coreos.com/v1 ServiceMonitor': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: <name>
spec:
  selector:
    matchLabels:
      app: <name>
  endpoints:
  - port: http
    path: /metrics
    interval: 30s
`,
  'monitoring.coreos.com/v1 PrometheusRule': `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: <name>
spec:
  groups:
  - name: <name>
    rules:
    - alert: TargetDown
      expr: up{job="<name>"} == 0
      for: 5m
      labels:
        severity: warning
      annotations:
        summary: A target of <name> is down
`,
  'cert-manager.io/v1 Certificate': `apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: <name>
spec:
  secretName: <name>-tls
  dnsNames:
  - <name>.example.com
  issuerRef:
    kind: ClusterIssuer
    name: letsencrypt
`,
  'argoproj.io/v1alpha1 Application': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: <name>
  namespace: argocd
spec:
  project: default
  source:
    repoURL: https://git.example.com/<name>.git
    targetRevision: main
    path: deploy
  destination:
    server: https://kubernetes.default.svc
    namespace: <name>
  syncPolicy:
    automated:
      prune: true
      selfHeal: true
`,
  'keda.sh/v1alpha1 ScaledObject': `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: <name>
spec:
  scaleTargetRef:
    name: <name>
  minReplicaCount: 1
  maxReplicaCount: 10
  triggers:
  - type: cpu
    metricType: Utilization
    metadata:
      value: "70"
`,
};
