import type { Finding } from '../../core/checks/check.ts';
import type { FieldSchema } from '../../core/schema/field-schema.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { locate } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { useFormHost } from '../../ui/form/form-host.ts';

/**
 * Findings about what is not there, and so has no row: they stand at the nearest node that is there. What the API
 * demands has a row of its own even while it is missing.
 */
export function useAbsentFindings(path: Path, field: FieldSchema | null): readonly Finding[] {
  const host = useFormHost();
  // chosen before they are compared: what is said of the fields below changes with each key, and is not told here
  return host.useFindings(path, 'within', (finding) => belongsTo(host.current(), finding.path, path, field));
}

function belongsTo(document: YamlDocument, wanted: Path, path: Path, field: FieldSchema | null): boolean {
  const step = wanted[path.length];
  if (step === undefined || document.root === null || locate(document, path) === null || locate(document, [...path, step]) !== null) return false;
  return wanted.length > path.length + 1 || field?.required.has(String(step)) !== true;
}
