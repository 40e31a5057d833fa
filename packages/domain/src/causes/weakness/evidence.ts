import type { Claim } from '../cause.ts';

/** What is published, against the cause as much as for it; a test holds it to the evidence base. */
export const WEAKNESS_EVIDENCE: readonly Claim[] = [
  {
    id: 'C01',
    says: 'In runners with lasting back pain, eight weeks of leg exercises raised running ability by 0.949 points at each assessment.',
    population: '84 recreational runners with chronic LBP',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Cai C, Yang Y, Kong PW 2017, Comparison of Lower Limb and Back Exercises for Runners with Chronic Low Back Pain, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000001396',
  },
  {
    id: 'C02',
    says: 'Back-extension exercises did slightly less for running ability than leg exercises: 0.198 points at each assessment.',
    population: '84 recreational runners with chronic LBP',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Cai C, Yang Y, Kong PW 2017, Comparison of Lower Limb and Back Exercises for Runners with Chronic Low Back Pain, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000001396',
  },
  {
    id: 'C03',
    says: 'Core stabilisation did slightly less for running ability than leg exercises: 0.263 points at each assessment.',
    population: '84 recreational runners with chronic LBP',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Cai C, Yang Y, Kong PW 2017, Comparison of Lower Limb and Back Exercises for Runners with Chronic Low Back Pain, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000001396',
  },
  {
    id: 'C04',
    says: 'Pain during running fell alike with all three kinds of exercise, 0.746 points at each assessment. No group went without exercise, so natural recovery is in it.',
    population: '84 recreational runners with chronic LBP',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Cai C, Yang Y, Kong PW 2017, Comparison of Lower Limb and Back Exercises for Runners with Chronic Low Back Pain, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000001396',
  },
  {
    id: 'C06',
    says: 'Hip and core exercises led by a physiotherapist went with fewer leg injuries in beginners: hazard ratio 0.66 (0.45 to 0.97). The back was not looked at.',
    population: '325 novice runners (245 F), 24 wk',
    outcome: 'any running injury, not back pain in particular',
    grade: 'A',
    source:
      'Leppänen M, Viiala J, Kaikkonen P, et al., Pasanen K 2024, Hip and core exercise programme prevents running-related overuse injuries in adult novice recreational runners: a three-arm randomised controlled trial (Run RCT), British Journal of Sports Medicine, doi:10.1136/bjsports-2023-107926',
  },
  {
    id: 'C09',
    says: 'Ankle and foot exercises in the same trial went with more acute injuries: hazard ratio 3.6 (1.2 to 10.86).',
    population: '325 novice runners (245 F), 24 wk',
    outcome: 'safety',
    grade: 'B',
    source:
      'Leppänen M, Viiala J, Kaikkonen P, et al., Pasanen K 2024, Hip and core exercise programme prevents running-related overuse injuries in adult novice recreational runners: a three-arm randomised controlled trial (Run RCT), British Journal of Sports Medicine, doi:10.1136/bjsports-2023-107926',
  },
  {
    id: 'C10',
    says: 'Pooled trials of exercise plans show no fewer injuries overall; only those with a supervisor did better.',
    population: '9 RCTs, 1904 endurance runners',
    outcome: 'any running injury, not back pain in particular',
    grade: 'A',
    source:
      'Wu H, Brooke-Wavell K, Fong DTP, Paquette MR, Blagrove RC 2024, Do Exercise-Based Prevention Programs Reduce Injury in Endurance Runners? A Systematic Review and Meta-Analysis, Sports Medicine, doi:10.1007/s40279-024-01993-7',
  },
  {
    id: 'C11',
    says: 'Ten minutes of strength work 3 times a week from a video did not change injuries in first-time marathoners: relative risk 0.97 (0.57 to 1.63).',
    population: '720 first-time marathoners',
    outcome: 'any running injury, not back pain in particular',
    grade: 'A',
    source:
      'Toresdahl BG, McElheny K, Metzl J, Ammerman B, Chang B, Kinderknecht J 2020, A Randomized Study of a Strength Training Program to Prevent Injuries in Runners of the New York City Marathon, Sports Health, doi:10.1177/1941738119877180',
  },
  {
    id: 'C12',
    says: '26 studies over time agree that the endurance of the trunk muscles does not foretell low back pain.',
    population: '26 cohorts (24 on LBP)',
    outcome: 'low back pain',
    grade: 'A',
    source:
      'Hamberg-van Reenen HH, Ariëns GAM, Blatter BM, van Mechelen W, Bongers PM 2007, A systematic review of the relation between physical capacity and future low back and neck/shoulder pain, Pain, doi:10.1016/j.pain.2006.11.004',
  },
  {
    id: 'C13',
    says: 'One study of 1984 linked a back-extension hold under 176 s to back pain in men, and found nothing in women. Later studies contradict it.',
    population: 'men in the 1984 Danish cohort',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Biering-Sørensen F 1984, Physical measurements as risk indicators for low-back trouble over a one-year period, Spine',
  },
  {
    id: 'C14',
    says: 'Healthy adults held the modified Biering-Sørensen position for 113 s on average (standard deviation 46), less with age.',
    population: '561 healthy adults 19-67 y, Nigeria',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'Adedoyin RA, Mbada CE, Farotimi AO, Johnson OE, Emechete AAI 2011, Endurance of low back musculature: Normative data for adults, Journal of Back and Musculoskeletal Rehabilitation, doi:10.3233/BMR-2011-0282',
  },
  {
    id: 'C15',
    says: 'A second Biering-Sørensen test differs by chance alone: a change under about 45 s is noise.',
    population: '63 adults',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Latimer J, Maher CG, Refshauge K, Colaco I 1999, The reliability and validity of the Biering-Sorensen test in asymptomatic subjects and subjects reporting current or previous nonspecific low back pain, Spine',
  },
  {
    id: 'C16',
    says: 'Healthy young men held a side bridge 0.65 times as long as the back-extension position, women 0.39 times.',
    population: '75 healthy young adults (31 M, 44 F)',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'McGill SM, Childs A, Liebenson C 1999, Endurance times for low back stabilization exercises: clinical targets for testing and training from a normal database, Archives of Physical Medicine and Rehabilitation, doi:10.1016/s0003-9993(99)90087-4',
  },
  {
    id: 'C18',
    says: 'Students held a front plank for 124 s (standard deviation 72, men) and 83 s (63, women).',
    population: '471 students about 20 y',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'Strand SL, Hjelm J, Shoepe TC, Fajardo MA 2014, Norms for an Isometric Muscle Endurance Test, Journal of Human Kinetics, doi:10.2478/hukin-2014-0011',
  },
  {
    id: 'C20',
    says: 'Single-leg bridges from a 60 cm box: under 20 was called poor, about 25 average, over 30 good. Low scores came before hamstring strains, which is not back pain.',
    population: '482 male Australian footballers, mean 20.7 y',
    outcome: 'pain elsewhere than in the back',
    grade: 'C',
    source:
      'Freckleton G, Cook J, Pizzari T 2014, The predictive validity of a single leg bridge test for hamstring injuries in Australian Rules Football Players, British Journal of Sports Medicine',
  },
  {
    id: 'C21',
    says: 'Healthy adults of 19 to 35 years stood up from a chair 33.0 times in 30 s (standard deviation 5.4).',
    population: '81 young adults (47 F)',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'Lein DH, Alotaibi M, Almutairi M, Singh H 2022, Normative Reference Values and Validity for the 30-Second Chair-Stand Test in Healthy Young Adults, International Journal of Sports Physical Therapy',
  },
  {
    id: 'C24',
    says: 'Tiring the core lowered the shock of landing in beginners, by 4.5 body weights a second.',
    population: '25 healthy novice runners',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Chaudhari AMW, Van Horn MR, Monfort SM, Pan X, Oñate JA, Best TM 2020, Reducing Core Stability Influences Lower Extremity Biomechanics in Novice Runners, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000002254',
  },
  {
    id: 'C27',
    says: 'Over 30 studies, only less knee strength came slightly before injuries (0.19 standard deviations less, 0.02 to 0.36); other strength and gait measures did not.',
    population: '30 studies, 3404 non-elite runners',
    outcome: 'any running injury, not back pain in particular',
    grade: 'A',
    source:
      '2022, Biomechanical and Musculoskeletal Measurements as Risk Factors for Running-Related Injury in Non-elite Runners: A Systematic Review and Meta-analysis of Prospective Studies, Sports Medicine - Open, doi:10.1186/s40798-022-00416-z',
  },
  {
    id: 'C28',
    says: 'Limited side-bending, a flatter lumbar curve and tight hamstrings came before new back pain. That is flexibility, not strength.',
    population: '12 cohorts, 5459 people',
    outcome: 'low back pain',
    grade: 'B',
    source:
      'Sadler SG, Spink MJ, Ho A, Janse De Jonge X, Chuter VH 2017, Restriction in lateral bending range of motion, lumbar lordosis, and hamstring flexibility predicts the development of low back pain: a systematic review of prospective cohort studies, BMC Musculoskeletal Disorders, doi:10.1186/s12891-017-1534-0',
  },
  {
    id: 'C29',
    says: 'Marathoners who called their own strength too low reported back pain more often (odds ratio 2.81, 1.39 to 5.69), but not once other answers were taken into account.',
    population: '800 runners, 36 cases',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
];
