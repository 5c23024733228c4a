import { useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { handlerOf, PROBE_HANDLERS, switchHandler } from '../../core/probes/handler.ts';
import type { ProbeName } from '../../core/probes/timing.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { HANDLER_NAMES, WORDS } from './words.ts';

interface HandlerFieldProps {
  readonly container: Path;
  readonly name: ProbeName;
}

/** How a probe asks. Another way keeps what both ways have, and is one step of undo. */
export function HandlerField({ container, name }: HandlerFieldProps) {
  const t = useText();
  const host = useFormHost();
  const path = [...container, name];
  const handler = host.useSelectedIn(path, (document) => handlerOf(valueAt(document, path)));
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const choose = (text: string): void => {
    const to = PROBE_HANDLERS.find((candidate) => candidate === text);
    if (to === undefined) return;
    setRefusal(host.apply((document) => switchHandler(document, container, name, to), { focus: [...path, to] }));
  };
  return (
    <FieldFrame path={path} label={WORDS.checkBy} name={name} help={WORDS.checkByHelp} width={6} reason={refusal}>
      {({ readOnly, ...input }) => (
        <span className={formStyles['box']} data-select data-empty={handler === null || undefined} data-readonly={readOnly || undefined}>
          <select {...input} disabled={readOnly} value={handler ?? ''} onChange={(event) => choose(event.target.value)}>
            {handler === null && <option value="">{t(WORDS.noHandler)}</option>}
            {PROBE_HANDLERS.map((candidate) => (
              <option key={candidate} value={candidate}>{t(HANDLER_NAMES[candidate])}</option>
            ))}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}
