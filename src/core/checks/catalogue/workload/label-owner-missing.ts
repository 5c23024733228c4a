import { textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

/** A policy of clusters in which many teams must find each other. */
export const labelOwnerMissing: ObjectCheck = {
  id: 'label-owner-missing',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  title: { en: 'Nobody is named for it', ko: '담당자를 알 수 없습니다' },
  why: {
    en: 'When it fails at night, whoever is on call has to find out first whose it is.',
    ko: '밤에 장애가 나면 당직자가 누구의 서비스인지부터 찾아야 합니다.',
  },
  todo: {
    en: 'Add the label owner and the annotation email with an address that is read.',
    ko: 'owner 레이블과 실제로 확인하는 주소를 쓴 email 어노테이션을 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
  find({ path, summary, value }) {
    const reports: Report[] = [];
    if (!Object.hasOwn(summary.labels, 'owner') || summary.labels['owner'] === '') {
      reports.push({ path: [...path, 'metadata', 'labels', 'owner'], message: { en: 'No label owner', ko: 'owner 레이블이 없습니다' } });
    }
    const email = textField(value, 'metadata', 'annotations', 'email');
    if (email === null || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      const message = email === null ? { en: 'No annotation email', ko: 'email 어노테이션이 없습니다' } : { en: `“${email}” is no address`, ko: `메일 주소가 아닙니다: “${email}”` };
      reports.push({ path: [...path, 'metadata', 'annotations', 'email'], message });
    }
    return reports;
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds what is missing, and an address that is none',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
---
apiVersion: v1
kind: Pod
metadata: {name: b, labels: {owner: team-b}, annotations: {email: team-b}}
`,
    finds: ['/metadata/labels/owner', '/metadata/annotations/email', '#1/metadata/annotations/email'],
  },
  {
    name: 'is content with both',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a, labels: {owner: team-a}, annotations: {email: team-a@example.com}}
`,
    finds: [],
  },
];
