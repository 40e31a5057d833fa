import type { Claim } from '../cause.ts';

/** What is published, against the cause as much as for it; a test holds it to the evidence base. */
export const OVERLOAD_EVIDENCE: readonly Claim[] = [
  {
    id: 'L01',
    says: 'Runs more than 10 % and up to 30 % longer than the longest of the 30 days before went with more overuse injuries: hazard rate ratio 1.64 (1.31 to 2.05).',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L02',
    says: 'Runs more than 30 % and up to 100 % longer: 1.52 (1.16 to 2.0), no more than the step before.',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L03',
    says: 'Runs more than double the longest of the 30 days before: 2.28 (1.5 to 3.48).',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L04',
    says: 'A higher acute:chronic ratio went with fewer injuries in the same runners, not more.',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L05',
    says: 'The change in distance from week to week showed no relation with overuse injury in the same runners.',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L06',
    says: 'About 35 % of these runners were hurt in 18 months, about 3.1 in 1000 sessions: even a doubled rate leaves the chance in one session well under 1 %.',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L07',
    says: 'Were the link wholly cause and effect, a jump would explain about 39 % (24 to 51), 34 % (14 to 50) or 56 % (33 to 71) of the injuries that follow one. That is an upper bound.',
    population:
      '5205 adult Garmin users, mean age 45.8 y (SD 10.4), 22% female, 588071 sessions, 18 months',
    outcome: 'any running injury, not back pain in particular',
    grade: 'C',
    source:
      'Schuster Brandt Frandsen J, et al. 2025, How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-109380',
  },
  {
    id: 'L09',
    says: 'The best day-by-day injury forecast from training logs caught 0.504 to 0.584 of injury days and was right on 0.741 to 0.746 of the others: far too little for a warning.',
    population: '74 high-level middle/long-distance runners, 7 years',
    outcome: 'any running injury, not back pain in particular',
    grade: 'C',
    source:
      'Lövdal SS, et al. 2021, Injury Prediction in Competitive Runners With Machine Learning, International Journal of Sports Physiology and Performance',
  },
  {
    id: 'L11',
    says: 'Novices who built up by the 10 % rule were hurt as often as those on a quicker plan: 20.8 % against 20.3 %.',
    population: '532 novice runners',
    outcome: 'any running injury, not back pain in particular',
    grade: 'A',
    source:
      'Buist I, Bredeweg SW, van Mechelen W, Lemmink KAPM, Pepping GJ, Diercks RL 2008, No effect of a graded training program on the number of running-related injuries in novice runners: a randomized controlled trial, American Journal of Sports Medicine, doi:10.1177/0363546507307505',
  },
  {
    id: 'L13',
    says: 'The acute:chronic ratio looks just as telling when its chronic part is replaced by random numbers.',
    population: 're-analysis of team-sport data',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Impellizzeri FM, Woodcock S, Coutts AJ, Fanchini M, McCall A, Vigotsky AD 2020, What Role Do Chronic Workloads Play in the Acute to Chronic Workload Ratio? Time to Dismiss ACWR and Its Underlying Theory, Sports Medicine, doi:10.1007/s40279-020-01378-6',
  },
  {
    id: 'L14',
    says: 'The acute week sits inside its own denominator, which by itself makes a spurious correlation.',
    population: 'a method, not people',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Lolli L, Batterham AM, Hawkins R, et al., Atkinson G 2019, Mathematical coupling causes spurious correlation within the conventional acute-to-chronic workload ratio calculations, British Journal of Sports Medicine',
  },
  {
    id: 'L15',
    says: 'A review of 31 studies could not say which training errors go with running injuries.',
    population: '31 studies',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      '2012, Training errors and running related injuries: a systematic review, International Journal of Sports Physical Therapy',
  },
  {
    id: 'L20',
    says: 'Marathon finishers who felt fatigued in the race reported back pain more often: odds ratio 2.68.',
    population: '800 half/full marathoners, 36 with LBP (4.5%)',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
  {
    id: 'L22',
    says: 'A gradual run-walk plan eased lasting back pain compared with waiting: 15.3 points of 100 less (25.33 to 5.27).',
    population: '40 adults 18-45 y with chronic non-specific LBP, 50% female',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Neason C, Samanna CL, Tagliaferri SD, Belavý DL, et al., Owen PJ 2024, Running is acceptable and efficacious in adults with non-specific chronic low back pain: the ASTEROID randomised controlled trial, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-108245',
  },
  {
    id: 'L23',
    says: 'That plan was 3 sessions of 30 min a week for 12 weeks; people managed 2.1 a week. In 20 people there were 9 mild unwanted events, 1 of them in the back.',
    population: '40 adults 18-45 y with chronic non-specific LBP, 50% female',
    outcome: 'safety',
    grade: 'B',
    source:
      'Neason C, Samanna CL, Tagliaferri SD, Belavý DL, et al., Owen PJ 2024, Running is acceptable and efficacious in adults with non-specific chronic low back pain: the ASTEROID randomised controlled trial, British Journal of Sports Medicine, doi:10.1136/bjsports-2024-108245',
  },
  {
    id: 'L24',
    says: 'People with a sore Achilles tendon who kept running under a pain rule recovered as well as those who rested for 6 weeks. For the back this is borrowed.',
    population: '38 people with Achilles tendinopathy',
    outcome: 'pain elsewhere than in the back',
    grade: 'B',
    source:
      'Silbernagel KG, Thomeé R, Eriksson BI, Karlsson J 2007, Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy: a randomized controlled study, American Journal of Sports Medicine',
  },
  {
    id: 'L27',
    says: 'Low back pain did not go with training, equipment or habits in a survey with a very strict bar; 77 % of affected runners did not blame running.',
    population: '2539 Italian runners',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Maselli F, Esculier JF, Storari L, et al., Testa M 2021, Low back pain among Italian runners: A cross-sectional survey, Physical Therapy in Sport, doi:10.1016/j.ptsp.2020.12.023',
  },
];
