/** Plain paper: the same on a screen and printed. */
export const SHEET_STYLE = `
:root{color:#1b2530;background:#fff;font:15px/1.4 system-ui,sans-serif}
body{margin:0}main{max-width:62rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.05rem;color:#27527f;margin:1.2rem 0 .4rem;padding-bottom:.2rem;border-bottom:1px solid #c3cad1}
p{margin:.25rem 0}header{display:flex;gap:1rem;justify-content:space-between;align-items:baseline;flex-wrap:wrap}
.made,.soft,dt,small,.key{color:#55606b}.subject{font-size:1.1rem}.strong{font-weight:600}
.banner{padding:.5rem .8rem;border-left:4px solid #27527f;background:#edf2f6;margin:.6rem 0}
.banner.alarm{border-color:#9b1c14;background:#fbe9e7}.banner.alarm strong{color:#9b1c14}
.banner.care{border-color:#7a4b00;background:#fbf1dd}.banner.care strong{color:#7a4b00}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}.columns>div{min-width:0}
dl{display:grid;grid-template-columns:minmax(6rem,24%) 1fr;gap:.2rem .8rem;margin:.3rem 0}dd{margin:0;overflow-wrap:anywhere}
p,figcaption{overflow-wrap:anywhere}th,td{overflow-wrap:break-word}
figure{margin:.4rem 0}figure.body{display:grid;grid-template-columns:9rem 1fr;gap:1rem;align-items:start}
svg{display:block;width:100%;height:auto}.figure *{fill:#fff;stroke:#55606b;stroke-width:3}
.mark{fill:#9b1c14}.worst{stroke:#9b1c14;stroke-width:2}rect{fill:#d5dee8}.scale{stroke:#c3cad1;fill:none}
svg text{font:14px system-ui,sans-serif;fill:#55606b}figure.body svg text{font-size:26px}.key{font-size:.85rem}.whole{white-space:nowrap}
.dot,.bar{display:inline-block;width:.6rem;height:.6rem;margin-right:.35rem}.dot{border-radius:50%;background:#9b1c14}.bar{background:#d5dee8;margin-left:.8rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;font-weight:400}
th{font-weight:600;width:38%}small{display:block;font-weight:400}.range{width:7rem}.from-to{stroke:#27527f;stroke-width:3}.range circle{fill:#27527f}
footer{margin-top:1.4rem;padding-top:.4rem;border-top:1px solid #c3cad1;color:#55606b;font-size:.8rem}
@media(max-width:44rem){main{padding:.9rem}.columns{grid-template-columns:minmax(0,1fr)}dl{grid-template-columns:minmax(0,1fr)}dd{margin:0 0 .3rem}.range{width:100%;max-width:7rem}}
@media print{:root{font-size:9.5px}main{padding:0;max-width:none}@page{margin:11mm}section{break-inside:avoid}}
`;
