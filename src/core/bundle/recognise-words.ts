import type { Localized } from '../localized.ts';
import type { FragmentPlace, Remark } from './recognise.ts';

/** What is to be said of a text that came in. No part of the first page: it is said when there is something to say. */
export function remarkWords(remark: Remark): Localized {
  return isPlace(remark) ? partOf(PLACES[remark]) : REMARKS[remark];
}

function isPlace(remark: Remark): remark is FragmentPlace {
  return Object.hasOwn(PLACES, remark);
}

function partOf(place: Localized): Localized {
  return {
    en: `This is a part of ${place.en} without its kind. It stays text until it is put into one.`,
    ko: `kind가 없는 일부분이며 ${place.ko} 안에 들어갑니다. 넣기 전까지는 텍스트로 둡니다.`,
  };
}

const PLACES: Readonly<Record<FragmentPlace, Localized>> = {
  'in-container': { en: 'a container', ko: '컨테이너' },
  'in-pod': { en: 'a Pod', ko: '파드' },
  'in-deployment': { en: 'a Deployment', ko: '디플로이먼트(Deployment)' },
  'in-ingress': { en: 'an Ingress', ko: '인그레스(Ingress)' },
  'in-autoscaler': { en: 'a HorizontalPodAutoscaler', ko: 'HorizontalPodAutoscaler' },
  'in-object': { en: 'a Kubernetes object', ko: '쿠버네티스 오브젝트' },
  'in-config': { en: 'a ConfigMap or Secret', ko: '컨피그맵(ConfigMap) 또는 시크릿(Secret)' },
};

const REMARKS: Readonly<Record<Exclude<Remark, FragmentPlace>, Localized>> = {
  empty: { en: 'There is nothing in it but blanks and comments.', ko: '빈칸과 주석 말고는 내용이 없습니다.' },
  template: {
    en: 'This is a Helm or Go template. Render it first (helm template) to edit it in forms; here it stays text.',
    ko: 'Helm 또는 Go 템플릿입니다. 양식으로 편집하려면 먼저 렌더링하세요(helm template). 여기서는 텍스트로 둡니다.',
  },
  compose: {
    en: 'This is a Docker Compose file, not a Kubernetes manifest. It stays text.',
    ko: '쿠버네티스 매니페스트가 아니라 Docker Compose 파일입니다. 텍스트로 둡니다.',
  },
  ci: {
    en: 'This is a CI pipeline, not a Kubernetes manifest. It stays text.',
    ko: '쿠버네티스 매니페스트가 아니라 CI 파이프라인입니다. 텍스트로 둡니다.',
  },
  dockerfile: {
    en: 'This is a Dockerfile, not a Kubernetes manifest. It stays text, and says who runs in the image that it builds.',
    ko: '쿠버네티스 매니페스트가 아니라 Dockerfile입니다. 텍스트로 두고, 이미지의 실행 사용자를 여기서 읽습니다.',
  },
  commands: {
    en: 'These are shell commands, not a Kubernetes manifest. They stay text.',
    ko: '쿠버네티스 매니페스트가 아니라 셸 명령입니다. 텍스트로 둡니다.',
  },
  text: {
    en: 'This is not a Kubernetes manifest: it has no kind. It stays text.',
    ko: 'kind가 없어 쿠버네티스 매니페스트가 아닙니다. 텍스트로 둡니다.',
  },
  kustomization: {
    en: 'This is a kustomization: kubectl apply -k reads it. It is no resource, and is kept as it is.',
    ko: 'kustomization 파일입니다. kubectl apply -k로 읽으며 리소스가 아니므로 그대로 둡니다.',
  },
  'some-templates': {
    en: 'Some documents are Helm or Go templates; they stay text.',
    ko: 'Helm 또는 Go 템플릿인 문서가 있습니다. 그 문서는 텍스트로 둡니다.',
  },
  'some-others': {
    en: 'Some documents have no kind; they stay text.',
    ko: 'kind가 없는 문서가 있습니다. 그 문서는 텍스트로 둡니다.',
  },
  list: {
    en: 'It holds a List; kubectl reads each of its items as an object of its own.',
    ko: 'List가 들어 있습니다. kubectl은 그 항목을 각각 하나의 오브젝트로 읽습니다.',
  },
};
