import { beforeAll, describe, expect, it } from 'vitest';
import type { Field, Section } from '../ui/form/field.ts';
import { helpsLoaded, wordsOfHelp } from '../ui/form/help.ts';
import { ALL_SECTIONS } from './palette-sections.ts';

const LONGEST = 200;

interface ToldField {
  readonly name: string;
  readonly field: Field;
}

/** Every field of a section, and every cell of its lists, save the text that is an item itself. */
function told(section: Section): ToldField[] {
  const visit = (field: Field, at: string): ToldField[] => {
    const name = `${at}/${field.path}`;
    return [...(field.path === '' ? [] : [{ name, field }]), ...(field.input === 'rows' ? field.fields.flatMap((cell) => visit(cell, name)) : [])];
  };
  return section.fields.flatMap((field) => visit(field, `${section.id} ${section.path}`));
}

const FIELDS = ALL_SECTIONS.flatMap(told);

beforeAll(helpsLoaded);

/** The names of the fields whose help is wrong. */
function wrong(isWrong: (en: string, ko: string, field: Field) => boolean): string[] {
  return FIELDS.flatMap(({ name, field }) => {
    const words = field.help === undefined ? null : wordsOfHelp(field.help);
    return words !== null && isWrong(words.en, words.ko, field) ? [`${name}: ${words.en} | ${words.ko}`] : [];
  });
}

describe('the help on every field of every form', () => {
  it('is there', () => {
    expect(FIELDS.filter(({ field }) => field.help === undefined || wordsOfHelp(field.help) === null).map(({ name }) => name)).toEqual([]);
  });

  it('is in both languages', () => {
    expect(wrong((en, ko) => !/[a-z]{2}/i.test(en) || /[가-힣]/.test(en) || !/[가-힣]{2}/.test(ko))).toEqual([]);
  });

  it('says more than the label', () => {
    const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s.]/g, '');
    expect(wrong((en, ko, { label }) => plain(en) === plain(label.en) || plain(ko) === plain(label.ko))).toEqual([]);
  });

  it('is a sentence or two', () => {
    expect(wrong((en, ko) => en.length > LONGEST || ko.length > LONGEST || !/(?:니다|세요|어요|습니까)/.test(ko))).toEqual([]);
  });

  it('has no word to fill in, for it is the same for every value', () => {
    expect(wrong((en, ko) => /\{\w+\}/.test(en + ko))).toEqual([]);
  });
});
