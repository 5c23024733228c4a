import type { Severity } from '../core/checks/check.ts';
import type { Language, Localized } from '../core/localized.ts';
import type { Range } from '../core/text/edit.ts';
import type { Checked, Found } from './found.ts';
import { type ManifestFile, placeIn } from './manifest-file.ts';

const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  info: { en: 'hint', ko: '제안' },
};

/** A line for each finding, as compilers write it, and one that counts them. */
export function textReport({ heard, muted }: Checked, language: Language): string {
  const lines = heard.map(({ finding, file, offset }) => {
    const place = placeIn(file, offset + finding.range.start);
    const also = finding.related?.key === null ? alsoAt(file, offset, finding.related.range, language) : '';
    return `${place}: ${SEVERITY[finding.severity][language]}: ${finding.message[language]}${also} [${finding.check}]\n`;
  });
  return lines.join('') + counted(heard, muted.length, language);
}

/** The other place in the same document, such as the earlier of two equal keys. */
function alsoAt(file: ManifestFile, offset: number, range: Range | undefined, language: Language): string {
  if (range === undefined) return '';
  const { line } = file.lines.position(offset + range.start);
  return language === 'ko' ? ` (${line}행 참고)` : ` (see line ${line})`;
}

function counted(heard: readonly Found[], muted: number, language: Language): string {
  const count = (severity: Severity): number => heard.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('info')];
  if (language === 'ko') return `오류 ${errors}개, 경고 ${warnings}개, 제안 ${hints}개${muted === 0 ? '' : `, 숨김 ${muted}개`}\n`;
  const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(hints, 'hint')}${muted === 0 ? '' : `, ${muted} muted`}\n`;
}
