import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';

/** An entry of a Service's ports, defaults applied. */
export interface ServicePortWritten {
  /** Its position in `spec.ports`. */
  readonly at: number;
  readonly name: string | null;
  readonly port: number;
  /** As the Service reaches its Pods: `port` where nothing is written. */
  readonly target: number | string;
  readonly targetIsWritten: boolean;
  /** null: none, or not written. */
  readonly nodePort: number | null;
  readonly protocol: string;
}

/** The ports of a Service that have a number. @param service the whole object */
export function servicePortsOf(service: YamlValue | undefined): readonly ServicePortWritten[] {
  return listField(service, 'spec', 'ports').flatMap((entry, at): ServicePortWritten[] => {
    const port = field(entry, 'port');
    const target = field(entry, 'targetPort');
    const nodePort = field(entry, 'nodePort');
    if (typeof port !== 'number') return [];
    const written = typeof target === 'number' || (typeof target === 'string' && target !== '') ? target : null;
    return [
      {
        at,
        name: textField(entry, 'name'),
        port,
        target: written ?? port,
        targetIsWritten: written !== null,
        nodePort: typeof nodePort === 'number' && nodePort !== 0 ? nodePort : null,
        protocol: textField(entry, 'protocol') ?? 'TCP',
      },
    ];
  });
}
