/*
 * What values look like that must not be read by everybody. Deliberately few and exact: a rule that speaks of every
 * long text is soon not read any more.
 */

/** Names that say that their value is a secret. */
const SECRET_NAME = /passw(?:or)?d|(?:^|[._-])(?:pwd|pass)(?:$|[._-])|token|secret|bearer|api[-_.]?key|credential|private[-_.]?key|access[-_.]?key|passphrase/i;
/** Names that speak of one without holding it: where it lies, how long it lives, whether there is any. */
const ABOUT_SECRET =
  /(?:_|-|\.|^)(?:file|name|path|dir|seconds|minutes|hours|ttl|expiry|expiration|expires(?:[_-]?in)?|timeout|enabled|length|count|limit|max|min|url|uri|endpoint|host|port|type|header|issuer|audience|algorithm|id|prefix|suffix|provider|store|backend|version|policy|region|mount|role|rotation|interval)$|namespace$/i;
const CAMEL_ABOUT = /[a-z](?:File|Name|Path|Dir|Seconds|Ttl|Expiry|Timeout|Enabled|Length|Url|Uri|Type|Header|Ref)$/;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !ABOUT_SECRET.test(name) && !CAMEL_ABOUT.test(name);
}

/** Tokens whose form says what they are. */
const TOKENS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_[A-Za-z0-9_]{30,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bAIza[0-9A-Za-z_-]{35}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bsk_live_[A-Za-z0-9]{16,}/,
  /\bhvs\.[A-Za-z0-9_-]{20,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /^(?:bearer|basic) +[A-Za-z0-9._~+/-]{6,}=*$/i,
];

/** Less than any of them has: the text is spared the rest. */
const SHORTEST_TOKEN = 12;
const BEGINS_TOKEN = /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|eyJ|-----BEGIN|xox[abeoprs]-|AIza|npm_|sk_live_|hvs\.|SG\.|^(?:bearer|basic) /i;

export function holdsToken(text: string): boolean {
  return text.length >= SHORTEST_TOKEN && BEGINS_TOKEN.test(text) && TOKENS.some((token) => token.test(text));
}

/** What a tool fills in before the file is applied: no value at all. */
export function isFilledIn(text: string): boolean {
  const value = text.trim();
  return value === '' || /\$\{[^}]*\}|\$\([^)]*\)|\{\{.*\}\}|^<[^>]*>$|^\$[A-Z_][A-Z0-9_]*$|^%[^%]+%$/.test(value);
}

/** The same, or what a person is to fill in. */
export function isPlaceholder(text: string): boolean {
  return isFilledIn(text) || /^(?:change[-_ ]?me|replace[-_ ]?me|todo|redacted|x{3,}|\*{3,}|\.{3}|(?:your|insert|replace|enter)[-_ ].*)$/i.test(text.trim());
}

/** Whether a value can be no secret, whatever its name: a path, a switch, a small number, a reference. */
export function isHarmless(text: string): boolean {
  const value = text.trim();
  return (
    isPlaceholder(value) ||
    /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|optional|required)$/i.test(value) ||
    /^\d{1,6}$/.test(value) ||
    /^\d+(?:ms|s|m|h|d)$/.test(value) ||
    /^(?:\.{0,2}\/|~\/)[\w./@:~-]*$/.test(value) ||
    /^[a-z][a-z0-9+.-]*:\/\/[^@\s]*$/i.test(value) ||
    // the name of a Secret
    /^[a-z0-9][a-z0-9.-]*-(?:secrets?|credentials|creds|tls|tokens?|auth)$/.test(value)
  );
}

/** A value that a name says to be secret, or that is one by its form. */
export function isSecretValue(name: string, value: string): boolean {
  return holdsToken(value) || (isSecretName(name) && !isHarmless(value));
}

export interface UrlCredentials {
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
}

/** User and password written inside a URL of a text; null where there are none, or only places for them. */
export function urlCredentials(text: string): UrlCredentials | null {
  if (!text.includes('://')) return null;
  for (const match of text.matchAll(/\b([a-z][a-z0-9+.-]*):\/\/([^\s/:@"'<>]*):([^\s/@"']+)@([^\s/"'?#]+)/gi)) {
    const [, scheme = '', user = '', password = '', host = ''] = match;
    if (!isPlaceholder(password) && !/[${}<>%*]/.test(password)) return { scheme, user, host };
  }
  return null;
}
