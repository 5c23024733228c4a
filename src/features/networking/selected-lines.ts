import type { Said } from '../../ui/form/SaidLines.tsx';

/** Which workloads a selector finds, said by name. @param found null while that is not known */
export function matchLines(found: readonly { readonly kind: string; readonly name: string }[] | null): readonly Said[] {
  if (found === null) return [];
  if (found.length === 0) return [{ text: { en: 'Selects nothing: no workload of this bundle carries these labels.', ko: '선택된 파드 없음: 이 레이블을 가진 워크로드가 이 묶음에 없습니다.' }, bad: true }];
  const names = found.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  return [{ text: { en: `Selects the Pods of ${names}.`, ko: `선택된 파드: ${names}` } }];
}
