import type { Claim } from '../cause.ts';

/** What is published, against the cause as much as for it; a test holds it to the evidence base. */
export const FOOT_STRIKE_EVIDENCE: readonly Claim[] = [
  {
    id: 'S01',
    says: 'Marathoners who said they land on the heel had back pain as often as the others: odds ratio 1.0 (0.49 to 2.01).',
    population: '755 runners with known strike, 35 cases',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
  {
    id: 'S02',
    says: 'Switching to a forefoot landing lowered shock in the leg and lumbar motion, in bouts of 90 s barefoot.',
    population: '43 runners, 90-s barefoot treadmill bouts',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Delgado TL, Kubera-Shelton E, Robb RR, Hickman R, Wallmann HW, Dufek JS 2013, Effects of Foot Strike on Low Back Posture, Shock Attenuation, and Comfort in Running, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0b013e3182781b2c',
  },
  {
    id: 'S03',
    says: 'A deeper lumbar curve and more lumbar movement went with better damping of shock: the opposite of what less motion would promise.',
    population: '27 adults',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Castillo ER, Lieberman DE 2018, Shock attenuation in the human lumbar spine during walking and running, Journal of Experimental Biology, doi:10.1242/jeb.177949',
  },
  {
    id: 'S04',
    says: 'A forefoot landing lowers the rate of loading (effect −2.1, −3.18 to −1.01) and moves work to the calf and Achilles tendon.',
    population: '26 studies, 472 runners',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      '2021, Effects of Foot Strike Techniques on Running Biomechanics: A Systematic Review and Meta-analysis, Sports Health',
  },
  {
    id: 'S05',
    says: 'A forefoot landing raises the turning force at the ankle: effect 1.31 (0.66 to 1.96).',
    population: '26 studies, 472 runners',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      '2021, Effects of Foot Strike Techniques on Running Biomechanics: A Systematic Review and Meta-analysis, Sports Health',
  },
  {
    id: 'S06',
    says: 'A forefoot landing raises the braking work of the ankle: effect 2.6 (1.02 to 4.18).',
    population: '26 studies, 472 runners',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      '2021, Effects of Foot Strike Techniques on Running Biomechanics: A Systematic Review and Meta-analysis, Sports Health',
  },
  {
    id: 'S07',
    says: 'Looking back, runners who do not land on the heel report fewer injuries; no study over time had tested it then, and an imposed switch costs energy.',
    population: '53 studies',
    outcome: 'any running injury, not back pain in particular',
    grade: 'C',
    source:
      'Anderson LM, Bonanno DR, Hart HF, Barton CJ 2020, What are the Benefits and Risks Associated with Changing Foot Strike Pattern During Running? A Systematic Review and Meta-analysis of Injury, Running Economy, and Biomechanics, Sports Medicine, doi:10.1007/s40279-019-01238-y',
  },
  {
    id: 'S08',
    says: 'In one college team heel strikers had about 2 times the injuries.',
    population: '52 collegiate runners (36 heel, 16 forefoot)',
    outcome: 'any running injury, not back pain in particular',
    grade: 'C',
    source:
      'Daoud AI, Geissler GJ, Wang F, Saretsky J, Daoud YA, Lieberman DE 2012, Foot Strike and Injury Rates in Endurance Runners: A Retrospective Study, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0b013e3182465115',
  },
  {
    id: 'S09',
    says: 'In a later study over time it was landing off the heel that went with injury.',
    population: '258 recreational runners',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      '2023, Aetiological Factors of Running-Related Injuries: A 12 Month Prospective "Running Injury Surveillance Centre" (RISC) Study, Sports Medicine - Open, doi:10.1186/s40798-023-00589-1',
  },
  {
    id: 'S10',
    says: 'How fast the load rises at landing did not foretell injury in college runners.',
    population: '79 runners, 64 injuries (20 bone stress)',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Schmida EA, Wille CM, Stiffler-Joachim MR, Kliethermes SA, Heiderscheit BC 2022, Vertical Loading Rate Is not Associated with Running Injury, Regardless of Calculation Method, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0000000000002917',
  },
  {
    id: 'S12b',
    says: 'The angles that best part the landings are −0.8° (forefoot below) and 7.4° (heel above).',
    population: '43 adults (15 experienced, 14 novice, 14 untrained)',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Mo S, Huang M, Ng L, Cheung RTH 2023, Footstrike angle cut-off values to classify footstrike pattern in runners, Research in Sports Medicine',
  },
  {
    id: 'S13',
    says: 'Runners know their own landing poorly: 42.7 % are right.',
    population: '710 endurance runners',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Vincent HK, Coffey K, Villasuso A, Vincent KR, Sharififar S, Pezzullo L, Nixon RM 2024, Accuracy of self-reported foot strike pattern detection among endurance runners, Frontiers in Sports and Active Living, doi:10.3389/fspor.2024.1491486',
  },
  {
    id: 'S14',
    says: 'Most runners land on the heel: 93.7 % and 71.1 % in two races. So it tells little about anyone.',
    population: '1991 and 950 race runners',
    outcome: 'how a thing is measured',
    grade: 'B',
    source: '2013, International Journal of Sports Physiology and Performance',
  },
  {
    id: 'S15',
    says: 'A switch to minimal shoes: 17.9 against 13.4 injuries in 100 people, not clearly different.',
    population: '20 transition studies',
    outcome: 'safety',
    grade: 'C',
    source:
      'Warne JP, Gruber AH 2017, Transitioning to Minimal Footwear: a Systematic Review of Methods and Future Clinical Recommendations, Sports Medicine - Open, doi:10.1186/s40798-017-0096-x',
  },
  {
    id: 'S16',
    says: 'The load on Achilles tendon and sole is highest with a forefoot landing and lowest with a heel landing.',
    population: '20 healthy adults, barefoot 10 km/h',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'authors not shown in retrieved record 2025, Effects of foot-strike patterns including midfoot strike on cumulative Achilles, plantar fascia and patellofemoral load (title paraphrased), Journal of Sports Science and Medicine',
  },
  {
    id: 'F12',
    says: 'Feedback to land softer went with 62 % fewer injuries in beginners, and moved some of them to the calf (18 %) and Achilles tendon (16 %).',
    population: '320 novice runners (166 vs 154)',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Chan ZYS, Zhang JH, Au IPH, An WW, Shum GLK, Ng GYF, Cheung RTH 2018, Gait Retraining for the Reduction of Injury Occurrence in Novice Distance Runners: 1-Year Follow-up of a Randomized Controlled Trial, American Journal of Sports Medicine, doi:10.1177/0363546517736277',
  },
  {
    id: 'F10',
    says: 'Step-rate training lowers the shock of landing: effect −0.57 (−1.05 to −0.09). Too few trials asked about pain.',
    population: '19 RCTs, 673 runners (3 for this pool)',
    outcome: 'a force or a movement, not pain',
    grade: 'A',
    source:
      'Doyle E, Doyle TLA, Bonacci J, Fuller JT 2022, The effectiveness of gait retraining on running kinematics, kinetics, performance, pain, and injury in distance runners: a systematic review with meta-analysis, Journal of Orthopaedic & Sports Physical Therapy',
  },
  {
    id: 'F11',
    says: 'Quicker steps lower the angle of the foot at landing (effect 0.62). At first they feel harder.',
    population: '37 studies, 2 clinical',
    outcome: 'pain elsewhere than in the back',
    grade: 'C',
    source:
      'Anderson LM, Martin JF, Barton CJ, Bonanno DR 2022, What is the Effect of Changing Running Step Rate on Injury, Performance and Biomechanics? A Systematic Review and Meta-analysis, Sports Medicine - Open, doi:10.1186/s40798-022-00504-0',
  },
  {
    id: 'K12',
    says: 'Running in more than one pair of shoes in turn went with fewer injuries: hazard ratio 0.614 (0.389 to 0.969).',
    population: '264 recreational runners, 22 wk',
    outcome: 'any running injury, not back pain in particular',
    grade: 'B',
    source:
      'Malisoux L, Ramesh J, Mann R, Seil R, Urhausen A, Theisen D 2015, Can parallel use of different running shoes decrease running-related injury risk?, Scandinavian Journal of Medicine & Science in Sports, doi:10.1111/sms.12154',
  },
  {
    id: 'M04',
    says: 'A sensor on the foot reads its angle to 2.0° with a spread of 5.9°.',
    population: '26 runners, 8-16 km/h',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Falbriard M, et al. 2020, Drift-Free Foot Orientation Estimation in Running Using Wearable IMU, Frontiers in Bioengineering and Biotechnology, doi:10.3389/fbioe.2020.00065',
  },
  {
    id: 'M05',
    says: 'Video from the outer side reads the foot angle to 2.9°; the far foot to 5.1°.',
    population: '20 runners, 4800 footfalls, treadmill',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Mo S, Yin Chu AS, Shao S, Chen Y, Hébert-Losier K, Li L, Cheung RTH 2025, Footstrike evaluation in male runners: A comparison of lateral and medial video views against traditional motion capture, not shown in retrieved text',
  },
];
