import { isDataKey, notDataKey } from '../../core/schema/server-rules/names.ts';
import type { TextRule } from '../../ui/form/field.ts';

/** Keys of ConfigMaps and Secrets, which are names of files as well. */
export const dataKey: TextRule = (text) => (isDataKey(text) ? null : notDataKey(text));

const NOT_ENV_NAME = {
  en: 'Letters, digits, "_", "-" and "."; it does not begin with a digit.',
  ko: '영문자, 숫자, "_", "-", "."만 쓰고 숫자로 시작할 수 없습니다.',
};

/** As every version of Kubernetes takes it (k8s.io/apimachinery IsEnvVarName). */
export const envName: TextRule = (text) => (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) ? null : NOT_ENV_NAME);
