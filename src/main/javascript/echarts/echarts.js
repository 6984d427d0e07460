// What the pages of reports use of ECharts. A kind of chart that is not listed here is not in the library.
import { BarChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent, DataZoomInsideComponent, DataZoomSliderComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { color, init, use, version } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, HeatmapChart, LineChart, RadarChart,
  AriaComponent, DataZoomInsideComponent, DataZoomSliderComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

export { color, init, version };
