import { samePlain } from '../../core/graph/same-plain.ts';
import { field, listField, textField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { insertItem, setValue } from '../../core/yaml/edit.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { alertGroupsSection } from './alert.section.ts';
import { ALERT_TEMPLATES, alertLines, type AlertTemplate } from './model/alerts.ts';
import styles from './observability.module.css';

const ADD: Localized = { en: 'Add an alert for', ko: '자주 쓰는 알림 추가' };

/** The groups of a PrometheusRule, what each rule does, and alerts to begin with. */
export function AlertsCard() {
  const object = useScope('object');
  const lines = useFormHost().useSelectedLate((document) => alertLines(field(valueAt(document, object), 'spec')), samePlain);
  return (
    <>
      <SectionCard section={alertGroupsSection} footer={<SaidLines lines={lines} />} />
      <Templates />
    </>
  );
}

function Templates() {
  const t = useText();
  const host = useFormHost();
  const object = useScope('object');
  if (host.readOnly !== null) return null;
  const add = ({ rule }: AlertTemplate): void => {
    host.apply((document) => {
      const value = valueAt(document, object);
      const name = textField(value, 'metadata', 'name') ?? 'my-app';
      const groups = [...object, 'spec', 'groups'];
      const rules = listField(listField(value, 'spec', 'groups')[0], 'rules');
      if (listField(value, 'spec', 'groups').length === 0) return setValue(document, groups, [{ name, rules: [rule(name)] }]);
      return rules.length === 0 ? setValue(document, [...groups, 0, 'rules'], [rule(name)]) : insertItem(document, [...groups, 0, 'rules'], rules.length, rule(name));
    });
  };
  return (
    <div className={styles['templates']} role="group" aria-label={t(ADD)}>
      <span>{t(ADD)}</span>
      {ALERT_TEMPLATES.map((template) => (
        <button key={template.label.en} type="button" onClick={() => add(template)}>
          <PlusIcon size={12} />
          {t(template.label)}
        </button>
      ))}
    </div>
  );
}
