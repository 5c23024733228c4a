import { useId, useState } from 'react';
import type { ProbeName } from '../../core/probes/timing.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { isWithin, type Path } from '../../core/yaml/path.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import { FieldView } from '../../ui/form/Fields.tsx';
import { useFormHost } from '../../ui/form/form-host.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { PROBE_FIELDS, UNREMARKABLE } from './probe.section.ts';
import styles from './probes.module.css';
import { WORDS } from './words.ts';

interface MoreProbeFieldsProps {
  readonly name: ProbeName;
  readonly path: Path;
}

/** The rarer fields, folded until one of them says something; what is open stays open until it is folded. */
export function MoreProbeFields({ name, path }: MoreProbeFieldsProps) {
  const t = useText();
  const id = useId();
  const { more } = PROBE_FIELDS[name];
  const host = useFormHost();
  const wanted = host.useWanted(path, 'within');
  const asked = wanted !== null && more.some((field) => isWithin(wanted.path, pathOf(path, field.path))) ? wanted.serial : null;
  const isTold = host.useSelectedIn(path, (document) => more.some((field) => says(document, path, field.path)));
  const [open, setOpen] = useState(isTold);
  const [wasTold, setWasTold] = useState(isTold);
  if (isTold !== wasTold) {
    setWasTold(isTold);
    if (isTold) setOpen(true);
  }
  const [answered, setAnswered] = useState<number | null>(null);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== null) setOpen(true);
  }
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <>
      <button type="button" className={styles['more']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Chevron size={12} />
        {t(WORDS.more)}
      </button>
      <div id={id} className={styles['moreFields']} hidden={!open}>
        {open && more.map((field) => <FieldView key={field.path} field={field} base={path} />)}
      </div>
    </>
  );
}

function says(document: YamlDocument, path: Path, pattern: string): boolean {
  const value = valueAt(document, pathOf(path, pattern));
  return value !== undefined && value !== UNREMARKABLE[pattern];
}
