import { Analyst } from './analyst.ts';
import type { AnalysisRequest } from './messages.ts';

const analyst = new Analyst();

addEventListener('message', (event: MessageEvent<AnalysisRequest>) => {
  postMessage(analyst.answer(event.data));
});
