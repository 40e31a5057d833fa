import type { Claim } from '../cause.ts';

/** What is published, against the cause as much as for it; a test holds it to the evidence base. */
export const FORM_EVIDENCE: readonly Claim[] = [
  {
    id: 'F01',
    says: 'Runners with back pain took 5 steps a minute fewer than healthy ones (166 against 171). Which came first is not known.',
    population: '52 runners with LBP vs 52 healthy',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Drozda D, Thompson Z, Vincent KR, Nixon RM, Bolling J, Vincent HK 2024, Gait signatures of endurance runners with low back pain: A case controlled cross sectional study, Gait & Posture, doi:10.1016/j.gaitpost.2024.06.015',
  },
  {
    id: 'F02',
    says: 'The same runners landed with slightly more shock (67.7 against 62.2 body weights a second), a difference that may be chance: effect 0.25 (−0.13 to 0.64).',
    population: '52 runners with LBP vs 52 healthy',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Drozda D, Thompson Z, Vincent KR, Nixon RM, Bolling J, Vincent HK 2024, Gait signatures of endurance runners with low back pain: A case controlled cross sectional study, Gait & Posture, doi:10.1016/j.gaitpost.2024.06.015',
  },
  {
    id: 'F04',
    says: 'Pelvis, hip, knee and ankle moved alike in runners with and without back pain.',
    population: '52 runners with LBP vs 52 healthy',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Drozda D, Thompson Z, Vincent KR, Nixon RM, Bolling J, Vincent HK 2024, Gait signatures of endurance runners with low back pain: A case controlled cross sectional study, Gait & Posture, doi:10.1016/j.gaitpost.2024.06.015',
  },
  {
    id: 'F06',
    says: 'Runners with present or past back pain turn trunk and pelvis more in step with each other. That may be the body protecting itself.',
    population: 'runners with mild LBP, resolved LBP, never LBP',
    outcome: 'low back pain',
    grade: 'C',
    source:
      '2011, Low back pain status affects pelvis-trunk coordination and variability during walking and running, Clinical Biomechanics, doi:10.1016/j.clinbiomech.2010.11.012',
  },
  {
    id: 'F07',
    says: '97 studies pooled, 9 of them of running, find no difference in how far the trunk and pelvis move with back pain.',
    population: '97 studies, only 9 on running',
    outcome: 'low back pain',
    grade: 'B',
    source:
      '2022, Do people with low back pain walk differently? A systematic review and meta-analysis, Journal of Sport and Health Science, doi:10.1016/j.jshs.2022.02.001',
  },
  {
    id: 'F08',
    says: 'Steps quicker by 5–10 % lessen knee work, bounce and braking.',
    population: '45 recreational runners',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      'Heiderscheit BC, Chumanov ES, Michalski MP, Wille CM, Ryan MB 2011, Effects of Step Rate Manipulation on Joint Mechanics during Running, Medicine & Science in Sports & Exercise, doi:10.1249/MSS.0b013e3181ebedf4',
  },
  {
    id: 'F09',
    says: 'Eight sessions cued to steps 7.5 % quicker cut the shock of landing by 18.9 %, kept for a month.',
    population: '30 high-impact healthy runners',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      'Willy RW, et al. 2016, In-field gait retraining and mobile monitoring to address running biomechanics associated with tibial stress fracture, Scandinavian Journal of Medicine & Science in Sports, doi:10.1111/sms.12413',
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
    says: 'Two step-rate studies asked about pain, both in the knee, and found less. At first the new step feels harder.',
    population: '37 studies, 2 clinical',
    outcome: 'pain elsewhere than in the back',
    grade: 'C',
    source:
      'Anderson LM, Martin JF, Barton CJ, Bonanno DR 2022, What is the Effect of Changing Running Step Rate on Injury, Performance and Biomechanics? A Systematic Review and Meta-analysis, Sports Medicine - Open, doi:10.1186/s40798-022-00504-0',
  },
  {
    id: 'F14',
    says: 'Relaxed runners lean forward by about 3.6° (the upright) or 10.8° (the leaning). Neither is an error.',
    population: '40 recreational runners, 3.4 m/s',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Teng HL, Powers CM 2015, Influence of Trunk Posture on Lower Extremity Energetics during Running, Medicine & Science in Sports & Exercise, doi:10.1249/mss.0000000000000436',
  },
  {
    id: 'F16',
    says: 'Natural forward lean reaches from −2 to 25°. Forced lean of 10–30° lengthened the reach of the foot and the impact.',
    population: '23 recreational runners 18-23 y',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Warrener AG, et al. 2021, The effect of trunk flexion angle on lower limb mechanics during running, Human Movement Science',
  },
  {
    id: 'F22',
    says: 'Tired legs stay longer on the ground at the same speed: effect 0.52 (0.22 to 0.82). Joint angles do not change.',
    population: '16 overground studies',
    outcome: 'a force or a movement, not pain',
    grade: 'A',
    source:
      'authors not shown in retrieved record 2024, Effects of running-induced fatigue on joint kinematics and kinetics during overground running: a systematic review and meta-analysis, Sports Biomechanics, doi:10.1080/14763141.2024.2353390',
  },
  {
    id: 'F23',
    says: 'Over 68 studies, contact time, forward lean and shock tend to rise with fatigue, and cadence falls.',
    population: '68 studies',
    outcome: 'a force or a movement, not pain',
    grade: 'B',
    source:
      'Apte S, Prigent G, Stöggl T, Martínez A, Snyder C, Gremeaux-Bader V, Aminian K 2021, Biomechanical Response of the Lower Extremity to Running-Induced Acute Fatigue: A Systematic Review, Frontiers in Physiology, doi:10.3389/fphys.2021.646042',
  },
  {
    id: 'F25',
    says: 'Beginners bend forward by about 4° when tired, about as much as the error of a phone video.',
    population: '17 novice runners',
    outcome: 'a force or a movement, not pain',
    grade: 'C',
    source:
      'Koblbauer IF, van Schooten KS, Verhagen EA, van Dieën JH 2014, Kinematic changes during running-induced fatigue and relations with core endurance in novice runners, Journal of Science and Medicine in Sport',
  },
  {
    id: 'F27',
    says: 'Marathoners who called their own posture poor reported more back pain (odds ratio 2.273), but were asked after the race.',
    population: '800 runners, 36 cases',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
  {
    id: 'F28',
    says: 'Marathoners without a proper warm-up reported more back pain: odds ratio 2.617, asked after the race.',
    population: '800 runners, 36 cases',
    outcome: 'low back pain',
    grade: 'C',
    source:
      'Wu B, Chen CC, Wang J, Wang XQ 2021, Incidence and Risk Factors of Low Back Pain in Marathon Runners, Pain Research and Management, doi:10.1155/2021/6660304',
  },
  {
    id: 'F33',
    says: 'Cadence depends on speed and on height, so no number of steps a minute is right for everyone.',
    population: '417 asymptomatic adults, 10-24 km/h',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'authors not shown in retrieved record 2017, Treadmill based reference running data for healthy subjects is dependent on speed and morphological parameters, Human Movement Science, doi:10.1016/j.humov.2017.08.011',
  },
  {
    id: 'M01',
    says: 'A sensor at the lower back gives contact time to 20 ms; a change under 32 ms in one person is not real.',
    population: '100 runners, 9-13 km/h, 208 Hz IMU',
    outcome: 'how a thing is measured',
    grade: 'B',
    source:
      'Patoz A, Lussiana T, Breine B, Gindre C, Malatesta D 2022, A Single Sacral-Mounted Inertial Measurement Unit to Estimate Peak Vertical Ground Reaction Force, Contact Time, and Flight Time in Running, Sensors, doi:10.3390/s22030784',
  },
  {
    id: 'M07',
    says: 'Camera programs read trunk and leg angles to 4–11°, so differences under about 5° are not real.',
    population: '5 professional sprinters, 40 sprints',
    outcome: 'how a thing is measured',
    grade: 'C',
    source:
      'authors not shown in retrieved record 2025, Comparison of Visual Trackers for Biomechanical Analysis of Running, arXiv 2505.04713',
  },
];
