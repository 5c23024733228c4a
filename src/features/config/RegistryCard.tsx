import { useId } from 'react';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { toPointer } from '../../core/yaml/path.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { boxProps, useDraft } from '../../ui/form/use-draft.ts';
import { useText } from '../../ui/language.tsx';
import type { DataMap } from './data-codec.ts';
import { readRegistryAuth, writeRegistryAuth, type RegistryAuth } from './model/registry-auth.ts';

const WORDS = {
  title: { en: 'Registry credentials', ko: '레지스트리 인증' },
  about: { en: 'stays in this browser, like everything else', ko: '다른 값과 마찬가지로 이 브라우저에만 저장됩니다' },
  server: { en: 'Registry', ko: '레지스트리' },
  username: { en: 'User', ko: '사용자' },
  password: { en: 'Password or token', ko: '비밀번호 또는 토큰' },
  email: { en: 'E-mail', ko: '이메일' },
} as const satisfies Record<string, Localized>;

const KEY = '.dockerconfigjson';
const PARTS = ['server', 'username', 'password', 'email'] as const;

/** Server, user and password in place of the JSON that a registry's Secret holds. */
export function RegistryCard({ map }: { readonly map: DataMap }) {
  const t = useText();
  const path = [...useScope('object'), map.member, KEY];
  const text = useFormHost().useSelected((document) => {
    const read = map.read(valueAt(document, path) ?? null);
    return read.kind === 'text' ? read.text : null;
  });
  const auth = text === null ? null : readRegistryAuth(text);
  if (text === null || auth === null) return null;
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <div className={formStyles['fields']}>
        {PARTS.map((part) => <AuthInput key={part} map={map} text={text} auth={auth} part={part} />)}
      </div>
    </section>
  );
}

interface AuthInputProps {
  readonly map: DataMap;
  readonly text: string;
  readonly auth: RegistryAuth;
  readonly part: (typeof PARTS)[number];
}

function AuthInput({ map, text, auth, part }: AuthInputProps) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const path = [...useScope('object'), map.member, KEY];
  const options = { group: `field ${toPointer(path)} ${part}`, focus: path };
  const draft = useDraft(auth[part], (typed) => ({
    kind: 'write',
    write: () => host.set(path, map.write(writeRegistryAuth(text, { ...auth, [part]: typed })), options),
    shows: typed,
  }));
  return (
    <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
      <div className={formStyles['label']}><label htmlFor={id}>{t(WORDS[part])}</label></div>
      <span className={formStyles['box']} data-readonly={host.readOnly !== null || undefined}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={formStyles['mono']}
          data-masked={part === 'password' || undefined}
          placeholder={part === 'server' ? 'registry.example.com' : undefined}
          readOnly={host.readOnly !== null}
          onFocus={() => host.focused(path)}
          {...boxProps(draft)}
        />
      </span>
    </div>
  );
}
