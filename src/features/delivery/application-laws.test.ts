import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { APPLICATION_SECTIONS } from './application.section.ts';

const DURATIONS = ['5s', '1h30m'];

describeSections('an Application', {
  text: 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop # of the team\nspec: # to be filled in\n  project: default\n',
  scopes: { object: [] },
  sections: APPLICATION_SECTIONS,
  samples: {
    'delivery.source source.repoURL': ['https://git.example.com/shop.git', 'git@git.example.com:team/shop.git'],
    'delivery.sources repoURL': ['https://git.example.com/shop.git', 'git@git.example.com:team/shop.git'],
    'delivery.retry backoff.duration': DURATIONS,
    'delivery.retry backoff.maxDuration': DURATIONS,
  },
});
