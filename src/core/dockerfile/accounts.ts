/** What RUN instructions say of users and groups: `adduser -u 1001 app`, `useradd --uid 1001 app`, `addgroup -g 1001 app`. */
export interface Accounts {
  readonly users: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
}

export const NO_ACCOUNTS: Accounts = { users: new Map(), groups: new Map() };

export function withAccounts(accounts: Accounts, command: string): Accounts {
  const users = new Map(accounts.users);
  const groups = new Map(accounts.groups);
  for (const part of command.split(/&&|\|\||[;|\n]/)) {
    const words = part.trim().split(/\s+/);
    const at = words.findIndex((word) => /^(?:.*\/)?(?:adduser|useradd|addgroup|groupadd)$/.test(word));
    if (at < 0) continue;
    const isUser = /user/.test(words[at] ?? '');
    const name = nameAmong(words.slice(at + 1), isUser);
    const id = idAmong(words.slice(at + 1), isUser ? ['-u', '--uid'] : ['-g', '--gid']);
    if (name === null) continue;
    // one word makes both where a system gives none of its own
    if (isUser && id !== null) users.set(name, id);
    else if (id !== null) groups.set(name, id);
  }
  return { users, groups };
}

/** Options that take a word behind them. */
const WITH_WORD = /^-(?:[ugGshdckK]|[A-Za-z]*[ugGshd])$|^--(?:uid|gid|group|groups|ingroup|shell|home|home-dir|base-dir|comment|gecos|key|firstuid)$/;
/** busybox' `-S` and `-D`, and others that stand alone; `-g` of adduser is its comment there. */
const ALONE = /^-[SDHMmrlNUo]+$/;

function nameAmong(words: readonly string[], isUser: boolean): string | null {
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) names.push(word);
    else if (!ALONE.test(word) && WITH_WORD.test(word)) at++;
  }
  // `adduser app apps` puts app into apps
  const name = (isUser ? names[0] : names.at(-1)) ?? '';
  return /^[a-z_][\w.-]*$/i.test(name) ? name : null;
}

function idAmong(words: readonly string[], options: readonly string[]): number | null {
  for (const [at, word] of words.entries()) {
    const joined = /^--?[a-z]+=(\d+)$/.exec(word)?.[1];
    const option = word.split('=')[0] ?? '';
    const takes = options.includes(option) || (/^-[A-Za-z]+$/.test(word) && word.endsWith(options[0]?.slice(1) ?? '?'));
    const value = joined !== undefined && options.includes(option) ? joined : takes ? words[at + 1] : undefined;
    if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  }
  return null;
}

interface KnownUser {
  readonly image: RegExp;
  readonly user: string;
  readonly id: number;
}

/** Users that well-known base images bring, from their own Dockerfiles. */
const KNOWN: readonly KnownUser[] = [
  { image: /(?:^|\/)node(?:[:@]|$)/, user: 'node', id: 1000 },
  { image: /distroless|chainguard/, user: 'nonroot', id: 65532 },
  { image: /nginx/, user: 'nginx', id: 101 },
  { image: /dotnet/, user: 'app', id: 1654 },
  { image: /.*/, user: 'nobody', id: 65534 },
  { image: /alpine/, user: 'www-data', id: 82 },
  { image: /.*/, user: 'www-data', id: 33 },
];

export function knownUser(image: string, user: string): number | null {
  return KNOWN.find((known) => known.user === user && known.image.test(image))?.id ?? null;
}
