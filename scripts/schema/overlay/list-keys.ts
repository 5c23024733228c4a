import type { OfMembers } from './members.ts';

/**
 * What makes two items of a list the same item.
 * Source: `+listMapKey` and `+patchMergeKey` in k8s.io/api and k8s.io/apimachinery `types.go`; items whose names the
 * server wants unique without such a mark (validation.go) name their function.
 */
export const LIST_KEYS: OfMembers<readonly string[]> = {
  'meta.v1.ObjectMeta': { ownerReferences: ['uid'] },
  'core.v1.PodSpec': {
    containers: ['name'],
    ephemeralContainers: ['name'],
    hostAliases: ['ip'],
    imagePullSecrets: ['name'],
    initContainers: ['name'],
    resourceClaims: ['name'],
    schedulingGates: ['name'],
    topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
    volumes: ['name'],
  },
  'core.v1.Container': {
    env: ['name'],
    ports: ['containerPort', 'protocol'],
    resizePolicy: ['resourceName'], // validateResizePolicy
    volumeDevices: ['devicePath'],
    volumeMounts: ['mountPath'],
  },
  'core.v1.EphemeralContainer': {
    env: ['name'],
    ports: ['containerPort', 'protocol'],
    volumeDevices: ['devicePath'],
    volumeMounts: ['mountPath'],
  },
  'core.v1.ResourceRequirements': { claims: ['name'] },
  'core.v1.ServiceSpec': { ports: ['port', 'protocol'] },
  'core.v1.ServiceAccount': { secrets: ['name'] },
  'storage.v1.CSINodeSpec': { drivers: ['name'] },
  'admissionregistration.v1.MutatingAdmissionPolicySpec': { matchConditions: ['name'] },
  'admissionregistration.v1.MutatingWebhook': { matchConditions: ['name'] },
  'admissionregistration.v1.MutatingWebhookConfiguration': { webhooks: ['name'] },
  'admissionregistration.v1.ValidatingAdmissionPolicySpec': { matchConditions: ['name'], variables: ['name'] },
  'admissionregistration.v1.ValidatingWebhook': { matchConditions: ['name'] },
  'admissionregistration.v1.ValidatingWebhookConfiguration': { webhooks: ['name'] },
  'apiextensions.v1.CustomResourceDefinitionSpec': { versions: ['name'] }, // validateCustomResourceDefinitionSpec: "must contain unique version names"
  'gateway.v1.GatewaySpec': { listeners: ['name'] }, // +listMapKey of sigs.k8s.io/gateway-api
};
