import { gathered } from '../../gathered.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';
import { annotationsOf } from './annotations.ts';

export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** A host and path of an Ingress. */
export interface IngressRoute {
  /** null: every host. */
  readonly host: string | null;
  readonly path: string;
  readonly pathType: string | null;
  /** Of the item of `paths`, from the document's root. */
  readonly at: Path;
  /** The Service it leads to; null where none is named. */
  readonly service: string | null;
}

/** @param path of the Ingress in its document */
export function routesOf(ingress: YamlValue | undefined, path: Path): readonly IngressRoute[] {
  return gathered(listField(ingress, 'spec', 'rules'), (rule, index) =>
    listField(rule, 'http', 'paths').map(
      (entry, position): IngressRoute => ({
        host: textField(rule, 'host'),
        path: textField(entry, 'path') ?? '/',
        pathType: textField(entry, 'pathType'),
        at: [...path, 'spec', 'rules', index, 'http', 'paths', position],
        service: textField(entry, 'backend', 'service', 'name') ?? textField(entry, 'backend', 'serviceName'),
      }),
    ),
  );
}

/** The hosts that an Ingress names, each once. */
export function hostsOf(ingress: YamlValue | undefined): readonly string[] {
  return [...new Set(listField(ingress, 'spec', 'rules').flatMap((rule) => textField(rule, 'host') ?? []))];
}

/** The annotation of ingress-nginx with this name; undefined where it is not set. */
export function nginxAnnotation(object: Pick<CheckedObject, 'value'>, name: string): YamlValue | undefined {
  return field(annotationsOf(object), NGINX_PREFIX + name);
}

/** Whether the retired controller is meant: by its class, or by what it alone reads. */
export function isForIngressNginx(object: Pick<CheckedObject, 'value'>): boolean {
  const annotations = annotationsOf(object);
  const named = field(object.value, 'spec', 'ingressClassName') ?? field(annotations, CLASS_ANNOTATION);
  return named === 'nginx' || Object.keys(annotations).some((key) => key.startsWith(NGINX_PREFIX));
}
