import { gathered } from '../../gathered.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';

/** A port that a container declares. */
export interface DeclaredPort {
  readonly container: Container;
  /** Of the item of `ports`, from the document's root. */
  readonly path: Path;
  readonly value: YamlValue;
  readonly name: string | null;
  readonly number: number | null;
  readonly protocol: string;
}

export function declaredPortsOf(containers: readonly Container[]): readonly DeclaredPort[] {
  return gathered(containers, (container) =>
    listField(container.value, 'ports').map((value, index): DeclaredPort => {
      const number = field(value, 'containerPort');
      return {
        container,
        path: [...container.path, 'ports', index],
        value,
        name: textField(value, 'name'),
        number: typeof number === 'number' ? number : null,
        protocol: textField(value, 'protocol') ?? 'TCP',
      };
    }),
  );
}

/** Whether a number or name of a Service's `targetPort` means a port. */
export function isMeant(port: DeclaredPort, target: number | string, protocol: string): boolean {
  return port.protocol === protocol && (typeof target === 'number' ? port.number : port.name) === target;
}

const USUAL_NAMES: ReadonlyMap<number, string> = new Map([
  ...[80, 3000, 5000, 8000, 8080].map((port) => [port, 'http'] as const),
  ...[443, 8443].map((port) => [port, 'https'] as const),
  [9090, 'metrics'],
  [50051, 'grpc'],
]);

/** What people call a port of that number, or its number; not one of the names that are taken. */
export function nameForPort(number: number, taken: ReadonlySet<string>): string {
  const usual = USUAL_NAMES.get(number);
  return usual !== undefined && !taken.has(usual) ? usual : `port-${number}`;
}
