/**
 * Whether an annotation of that name makes Pods follow the configuration that they read: a checksum in their template,
 * or a controller that restarts them.
 */
export function followsConfiguration(annotation: string): boolean {
  return FOLLOWS.test(annotation);
}

const FOLLOWS = /^checksum\/|(?:^|[./-])(?:config|configmap|secret)-?(?:hash|checksum|version)$|^(?:[a-z]+\.)?reloader\.stakater\.com\/|^stakater\.com\/|^wave\.pusher\.com\/|^vault\.hashicorp\.com\/agent-inject/;

/** Whether a name ends in the ten letters that kustomize puts there, which change with the content. */
export function hasContentHash(name: string): boolean {
  return /-[bcdfghkmt2456789]{10}$/.test(name);
}
