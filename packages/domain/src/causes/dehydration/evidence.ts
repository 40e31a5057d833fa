import type { Claim } from '../cause.ts';

/** What is published, against the cause as much as for it; a test holds it to the evidence base. */
export const DEHYDRATION_EVIDENCE: readonly Claim[] = [
  {
    id: 'B04',
    says: 'Regular runners have discs that hold more water than those of people who do not run.',
    population: '79 adults 25-35 y',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Belavý DL, Quittner MJ, Ridgers N, Ling Y, Connell D, Rantalainen T 2017, Running exercise strengthens the intervertebral disc, Scientific Reports, doi:10.1038/srep45975',
  },
  {
    id: 'B05',
    says: 'Half an hour of running squeezes the discs by 6.3 % for a while. That is normal and goes back.',
    population: '8 healthy young adults',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      "Kingsley MI, D'Silva LA, Jennings C, Humphries B, Dalbo VJ, Scanlan AT 2012, Moderate-intensity running causes intervertebral disc compression in young adults, Medicine & Science in Sports & Exercise",
  },
  {
    id: 'B06',
    says: 'The spine shortens with speed (3.37, 5.10 and 7.69 mm in 30 min), alike in runners with and without back pain.',
    population: '14 male marathoners (7 with chronic LBP)',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Garbutt G, et al. 1990, Running speed and spinal shrinkage in runners with and without low back pain, Medicine & Science in Sports & Exercise, doi:10.1249/00005768-199012000-00006',
  },
  {
    id: 'D01',
    says: 'Drinking should keep the loss of water under 2 % of body mass, without drinking too much. This is a rule for heat and performance, not for the back.',
    population: 'healthy exercisers',
    outcome: 'safety',
    grade: 'B',
    source:
      'Sawka MN, Burke LM, Eichner ER, Maughan RJ, Montain SJ, Stachenfeld NS 2007, American College of Sports Medicine position stand: Exercise and Fluid Replacement, Medicine & Science in Sports & Exercise, doi:10.1249/mss.0b013e31802ca597',
  },
  {
    id: 'D02',
    says: 'In real time trials a loss of up to 4 % of body mass did not slow people.',
    population: '15 papers, 122 subjects',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      'Goulet EDB 2013, Effect of exercise-induced dehydration on endurance performance: evaluating the impact of exercise protocols on outcomes using a meta-analytic procedure, British Journal of Sports Medicine, doi:10.1136/bjsports-2012-090958',
  },
  {
    id: 'D03',
    says: 'Plan drinking for efforts over 90 min, heat, or heavy sweating; else thirst is enough. Never gain weight in a run.',
    population: 'adults',
    outcome: 'safety',
    grade: 'B',
    source:
      '2018, Drinking Strategies: Planned Drinking Versus Drinking to Thirst, Sports Medicine',
  },
  {
    id: 'D04',
    says: 'Drinking beyond thirst can lower the blood’s salt (under 135 mmol/L) and has killed.',
    population: 'endurance exercisers',
    outcome: 'safety',
    grade: 'A',
    source:
      'Hew-Butler T, Rosner MH, Fowkes-Godek S, et al. 2015, Statement of the Third International Exercise-Associated Hyponatremia Consensus Development Conference, Carlsbad, California, 2015, Clinical Journal of Sport Medicine, doi:10.1097/jsm.0000000000000221',
  },
  {
    id: 'D05',
    says: 'The risk of low blood salt is higher in women, small bodies, long events and with anti-inflammatory tablets. Signs: nausea, headache, dizziness, weight gain, confusion.',
    population: 'endurance exercisers',
    outcome: 'safety',
    grade: 'B',
    source:
      'authors not shown in retrieved record 2009, Exercise-Associated Hyponatremia: Overzealous Fluid Consumption, Wilderness & Environmental Medicine',
  },
  {
    id: 'D09',
    says: 'Even the best sweat model misses one person by −0.29 to 0.33 litres an hour.',
    population: 'treadmill: 171 development, 95 validation trials; 20-40 C',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      '2024, Whole-body sweat rate prediction: indoor treadmill and cycle ergometer exercise, Journal of Applied Physiology',
  },
  {
    id: 'D11',
    says: 'Sweat forecasts fitted to the person agreed well with what runners lost: agreement 0.91.',
    population: '33 runners',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'Cheuvront SN, Sollanek KJ, Kenefick RW 2023, Forecasting individual exercise sweat losses from forecast air temperature and energy expenditure, Frontiers in Sports and Active Living, doi:10.3389/fspor.2023.1277070',
  },
  {
    id: 'D13',
    says: 'Sweat is mass before less mass after, plus what was drunk, less urine.',
    population: 'anyone with scales',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Sawka MN, Burke LM, Eichner ER, Maughan RJ, Montain SJ, Stachenfeld NS 2007, American College of Sports Medicine position stand: Exercise and Fluid Replacement, Medicine & Science in Sports & Exercise, doi:10.1249/mss.0b013e31802ca597',
  },
  {
    id: 'D15',
    says: 'A day without drinking (1.4 % of body mass) made ice water hurt more in 17 men. The closest study there is, and not about backs.',
    population: '17 healthy men, mean 27 y',
    outcome: 'pain elsewhere than in the back',
    grade: 'C',
    source:
      'Bear T, Philipp M, Hill S, Mündel T 2016, A preliminary study on how hypohydration affects pain perception, Psychophysiology, doi:10.1111/psyp.12610',
  },
  {
    id: 'D16',
    says: 'The one survey that pairs dehydration with back pain asked what people believe: 0.615 believed it.',
    population: '426 medical students and doctors',
    outcome: 'low back pain',
    grade: 'D',
    source:
      'Faizan-ul-Haq, Yaqoob U, Mehmood M, Siddiqui AA, et al. 2022, Characteristics of back pain in young adults and their relationship with dehydration: a cross sectional study, F1000Research, doi:10.12688/f1000research.22298.2',
  },
  {
    id: 'D17',
    says: 'Manual therapy for back pain changed the examination a little more when people had drunk well (19 adults). Whether it changed pain could not be seen.',
    population: '19 adults with LBP 1-12 months',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Parker J, et al. 2012, Efficacy of Osteopathic Manipulative Treatment for Low Back Pain in Euhydrated and Hypohydrated Conditions: A Randomized Crossover Trial, Journal of the American Osteopathic Association, doi:10.7556/jaoa.2012.112.5.276',
  },
  {
    id: 'D18',
    says: 'Marathoners who found the temperature uncomfortable reported more back pain (odds ratio 6.584), from 9 such runners.',
    population: '800 runners, 36 cases',
    outcome: 'low back pain',
    grade: 'D',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
  {
    id: 'D19',
    says: 'Cramps in exercise are not explained by dehydration.',
    population: 'athletes',
    outcome: 'pain elsewhere than in the back',
    grade: 'B',
    source:
      'Miller KC, McDermott BP, Yeargin SW, Fiol A, Schwellnus MP 2022, An Evidence-Based Review of the Pathophysiology, Treatment, and Prevention of Exercise-Associated Muscle Cramps, Journal of Athletic Training, doi:10.4085/1062-6050-0696.20',
  },
];
