import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { landFund } from '#core/fund/ledger.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { AXIS } from '#test/support/funds.ts';
import { benchLayers } from './bench-layers.ts';
import { PlaneLayer } from '#core/fund/plane-layer.ts';
const {lonLat,categories}=benchLayers(100000);
const T=async(name:string,f:()=>any)=>{const c=process.cpuUsage();const t=performance.now();const r=await f();const d=process.cpuUsage(c);console.log(name.padEnd(30),(performance.now()-t).toFixed(0),'cpu',((d.user+d.system)/1000).toFixed(0), 'sys', (d.system/1000).toFixed(0));return r};
for(let k=0;k<4;k++){
const proj=projector(AXIS);
const zones=await T('prepare zones',()=>prepareZones(prepareLayer(lonLat.zones,proj),categories));
const ids=[...Array(featureCount(lonLat.units)).keys()].map(String);
const units=await T('prepare units',()=>prepareUnits(prepareLayer(lonLat.units,proj),ids,ids));
const zp=zones.plane, ze=zones.equalArea;
console.log(ze.layer.xy.length/zp.layer.xy.length);
await T('landFund cold',()=>landFund(zones,units,AXIS));
await T('landFund warm',()=>landFund(zones,units,AXIS));
}
