import type { Localized } from '../../localized.ts';

/** What is said of the lines of a Dockerfile. */
export const DOCKERFILE_WORDS = {
  preset: { en: 'Built on {image}, so it begins as {preset}.', ko: '기반 이미지 {image}에 맞춰 {preset} 기준으로 시작합니다.' },
  stages: { en: 'Of {stages} stages the last one counts: only it becomes the image.', ko: '스테이지 {stages}개 가운데 이미지가 되는 마지막 것만 봅니다.' },
  name: { en: 'Called {name}.', ko: '이름: {name}' },
  tag: { en: 'Tag {tag}, the version of the image.', ko: '태그: {tag} (이미지 버전)' },
  port: { en: 'Listens on {port}.', ko: '수신 포트: {port}' },
  noPort: {
    en: 'No EXPOSE, so the port is not known; {port} is what is usual.',
    ko: 'EXPOSE가 없어 포트를 알 수 없습니다. 흔히 쓰는 {port} 포트로 두었습니다.',
  },
  lowPort: {
    en: 'Port {port} belongs to root, and the service runs as somebody else: let the program listen on {instead}.',
    ko: '{port} 포트는 root만 열 수 있는데 이 서비스는 다른 사용자로 실행됩니다. 프로그램이 {instead} 포트에서 수신하게 하세요.',
  },
  morePorts: { en: 'It exposes {ports} too; add these in Workload if others call them.', ko: '다른 포트도 노출합니다: {ports}. 호출되는 포트라면 워크로드에서 추가하세요.' },
  noHealth: {
    en: 'No HEALTHCHECK. Asked is “{path}”: see that the application answers there.',
    ko: 'HEALTHCHECK가 없습니다. “{path}” 경로를 확인하므로 애플리케이션이 여기에 응답하는지 살펴보세요.',
  },
  healthPath: {
    en: 'Kubernetes ignores HEALTHCHECK. {path} decides whether requests come; a restart, whether the port still accepts connections.',
    ko: 'Kubernetes는 HEALTHCHECK를 무시합니다. 요청을 받을지는 {path} 경로로, 재시작할지는 포트 연결로 판단합니다.',
  },
  healthCommand: {
    en: 'Kubernetes ignores HEALTHCHECK; the liveness probe runs it: {command}',
    ko: 'Kubernetes는 HEALTHCHECK를 무시하므로 라이브니스 프로브로 실행합니다: {command}',
  },
  healthTimes: {
    en: 'Every {period} s, restarted after {failures} failures, {start} s to start.',
    ko: '{period}초마다 확인하고 {failures}번 실패하면 재시작하며 시작에 {start}초를 줍니다.',
  },
  noShell: { en: 'This image has no shell to run it with.', ko: '이 이미지에는 명령을 실행할 셸이 없습니다.' },
  user: { en: 'Runs as {user}.', ko: '실행 사용자: {user}' },
  namedUser: {
    en: '{name} is a name; Kubernetes needs the number to know that it is not root: {user}.',
    ko: '{name} 같은 이름만으로는 root가 아님을 Kubernetes가 확인할 수 없어 번호를 씁니다: {user}',
  },
  unknownUser: {
    en: 'The number of the user {name} is not in here; {user} is taken. See that its files can be read.',
    ko: '사용자 {name}의 번호가 없어 {user} 번을 씁니다. 파일을 읽을 수 있는지 확인하세요.',
  },
  noUser: {
    en: 'No USER: the image runs as root. Here it runs as {user}; see that its files can be read.',
    ko: 'USER가 없어 이미지가 root로 실행됩니다. 여기서는 {user} 번 사용자로 실행하므로 파일을 읽을 수 있는지 확인하세요.',
  },
  rootUser: {
    en: 'USER is root. Here it runs as {user}; see that its files can be read.',
    ko: 'USER가 root입니다. 여기서는 {user} 번 사용자로 실행하므로 파일을 읽을 수 있는지 확인하세요.',
  },
  variable: { en: '{name} becomes a setting.', ko: '설정으로 옮김: {name}' },
  variableKept: { en: '{name} stays in the image.', ko: '이미지에 그대로 둠: {name}' },
  secret: {
    en: '{name} looks like a secret, and its value lies open in the image: it comes from a Secret now. Make a new value.',
    ko: '비밀 값으로 보이는 {name} 변수가 이미지에 그대로 들어 있습니다. Secret에서 읽도록 바꾸었으니 값을 새로 만드세요.',
  },
  heap: {
    en: '{name} sets the heap ({option}); here it follows the memory limit. Take it out of the image.',
    ko: '{name} 변수가 힙을 정합니다({option}). 여기서는 메모리 한도를 따르므로 이미지에서 빼세요.',
  },
  localhost: {
    en: '{name} points to localhost, which is the Pod itself there. It is left out.',
    ko: '{name} 값의 localhost는 클러스터에서 파드 자신입니다. 옮기지 않았습니다.',
  },
  disk: { en: '{path} gets a disk for each Pod.', ko: '파드마다 디스크를 붙일 경로: {path}' },
  volume: {
    en: '{path} can be written to, and is empty after a restart of the Pod. To keep it, choose a disk for it.',
    ko: '{path} 경로에 쓸 수 있지만 파드가 바뀌면 비워집니다. 남겨야 하면 디스크를 고르세요.',
  },
  nginx: { en: 'nginx writes to its cache and its run folder: both can be written to.', ko: 'nginx가 쓰는 캐시와 실행 폴더를 쓰기 가능하게 합니다.' },
  workdir: {
    en: '{path} is read-only, like all of the image but /tmp. If the program writes there, name the folder under Storage.',
    ko: '{path} 경로도 /tmp를 뺀 이미지 전체와 같이 읽기 전용입니다. 프로그램이 쓰는 폴더는 저장소에서 지정하세요.',
  },
  start: { en: 'Starts with “{line}”, as the image says.', ko: '이미지에 있는 그대로 시작합니다: {line}' },
  development: { en: 'That is a development server: start a production one.', ko: '개발용 서버입니다. 운영용 서버로 시작하세요.' },
  stopSignal: { en: '{signal} ends it; Kubernetes takes that from the image.', ko: '종료 신호: {signal} (Kubernetes가 이미지에서 읽습니다)' },
  looseBase: { en: '{image} is another image tomorrow: give its version.', ko: '{image} 이미지는 내일 달라질 수 있습니다. 버전을 적으세요.' },
} as const satisfies Record<string, Localized>;
